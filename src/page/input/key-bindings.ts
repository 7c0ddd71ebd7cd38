/** Which key a viewer may give to which wish, and what that does to the others. */
import { assignedTo, WISHES, type Wish } from './commands';
import type { Settings } from '../settings/settings';

type Keys = Pick<Settings, 'keys'>;

/** Keys that the page or the browser can't do without. */
const RESERVED = new RegExp(
  '^(Tab|Escape|Shift|Control|Alt|AltGraph|Meta|OS|CapsLock|NumLock|ScrollLock|Fn|' +
    'ContextMenu|Dead|Process|Unidentified|F\\d+)$',
);

export const isReserved = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'getModifierState'>,
): boolean =>
  event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph') || RESERVED.test(event.key);

/** The other wish that has a key, or null where it is free. @param key as keyName gives it */
export const holderOf = (key: string, but: Wish, settings: Keys): Wish | null =>
  WISHES.find((wish) => wish !== but && assignedTo(settings, wish).includes(key)) ?? null;

/** With that key, and no other, for a wish; whoever had it keeps what other keys it has. */
export function giving(key: string, to: Wish, settings: Keys): Keys {
  const from = holderOf(key, to, settings);
  const lost = from ? { [from]: assignedTo(settings, from).filter((own) => own !== key) } : {};
  return { keys: { ...settings.keys, ...lost, [to]: [key] } };
}

/** With the usual keys for a wish, but for those that another wish has by now. */
export function usual(wish: Wish, settings: Keys): Keys {
  const { [wish]: _, ...others } = settings.keys;
  const bare = { keys: others };
  const free = assignedTo(bare, wish).filter((key) => holderOf(key, wish, bare) === null);
  return free.length === assignedTo(bare, wish).length ? bare : { keys: { ...others, [wish]: free } };
}
