/** Which key a viewer may give to which wish, and what that does to the others. */
import { assignedTo, COMMANDS, type Command, type Keys } from './commands';

type KeySettings = Omit<Keys, 'shortcuts'>;

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
export const holderOf = (key: string, but: Command, settings: KeySettings): Command | null =>
  COMMANDS.find((command) => command !== but && assignedTo(settings, command).includes(key)) ?? null;

/** With that key, and no other, for a wish; whoever had it keeps what other keys it has. */
export function giving(key: string, to: Command, settings: KeySettings): Pick<Keys, 'keys'> {
  const from = holderOf(key, to, settings);
  const lost = from ? { [from]: assignedTo(settings, from).filter((own) => own !== key) } : {};
  return { keys: { ...settings.keys, ...lost, [to]: [key] } };
}

/** With the usual keys for a wish, but for those that another wish has by now. */
export function usual(command: Command, settings: KeySettings): Pick<Keys, 'keys'> {
  const { [command]: _, ...others } = settings.keys;
  const bare = { ...settings, keys: others };
  const free = assignedTo(bare, command).filter((key) => holderOf(key, command, bare) === null);
  return { keys: free.length === assignedTo(bare, command).length ? others : { ...others, [command]: free } };
}
