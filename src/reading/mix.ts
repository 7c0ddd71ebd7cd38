/** How the viewer wants to hear and read the play, remembered from one visit to the next. */
import { BUSES, type Bus } from '../play/vocabulary';

const KEY = 'our-spot:sound';

export interface Mix {
  readonly muted: boolean;
  readonly captions: boolean;
  readonly volumes: Readonly<Record<Bus, number>>; // 0…1
}
export const USUAL: Mix = { muted: false, captions: false, volumes: { music: 0.8, place: 0.8, effects: 1, voices: 0.7 } };

type Store = () => Pick<Storage, 'getItem' | 'setItem'>; // asking a browser for its own may throw already
const browsers: Store = () => localStorage;

/** What was saved; the usual for all that is missing or makes no sense, and where nothing may be read. */
export function loadMix(store: Store = browsers): Mix {
  try {
    return mixOf(JSON.parse(store().getItem(KEY) ?? 'null') as Partial<Mix> | null);
  } catch {
    return USUAL;
  }
}

/** Where nothing can be kept, the mix lasts as long as the page. */
export function saveMix(mix: Mix, store: Store = browsers): void {
  try {
    store().setItem(KEY, JSON.stringify(mix));
  } catch {
    return;
  }
}

function mixOf(saved: Partial<Mix> | null): Mix {
  const volumes = BUSES.map((bus) => [bus, volumeOr(saved?.volumes?.[bus], USUAL.volumes[bus])]);
  return { muted: saved?.muted === true, captions: saved?.captions === true, volumes: Object.fromEntries(volumes) as Mix['volumes'] };
}

const volumeOr = (saved: unknown, usual: number): number => (typeof saved === 'number' && saved >= 0 && saved <= 1 ? saved : usual);
