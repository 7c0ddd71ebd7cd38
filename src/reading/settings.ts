/** How the viewer wants the play told, remembered from one visit to the next. */
import { BUSES, type Bus } from '../play/vocabulary';
import { isLanguage, type Language } from './languages';
import { tell } from './tell';

const KEY = 'our-spot:settings';

export const FONTS = ['literary', 'hyperlegible', 'dyslexia'] as const;
export const MOTIONS = ['system', 'reduced', 'full'] as const;
const [SLOWEST, FASTEST] = [0.5, 2];
const LARGEST = 2;

export interface Settings {
  readonly language: Language | 'system';
  readonly pace: number; // of the words: 1 as written, 2 twice as fast; 0 all at once
  readonly size: number; // of the words: 1 as designed … 2 twice that
  readonly font: (typeof FONTS)[number];
  readonly contrast: boolean; // plain cards of the strongest contrast
  readonly captions: boolean; // for sounds
  readonly descriptions: boolean; // of movement
  readonly motion: (typeof MOTIONS)[number];
  readonly muted: boolean;
  readonly volumes: Readonly<Record<Bus, number>>; // 0…1
  readonly keys: Readonly<Record<string, readonly string[]>>; // by wish, where they are not the usual ones
}
export const DEFAULTS: Settings = {
  language: 'system',
  pace: 1,
  size: 1,
  font: 'literary',
  contrast: false,
  captions: false,
  descriptions: false,
  motion: 'system',
  muted: false,
  volumes: { music: 0.8, place: 0.8, effects: 1, voices: 0.7 },
  keys: {},
};

type Store = () => Pick<Storage, 'getItem' | 'setItem'>; // asking a browser for its own may throw already
const browsers: Store = () => localStorage;

/** The settings of this visit, and who wants to know of them. */
export class Preferences {
  private kept: Settings;
  private readonly told: ((now: Settings, before: Settings) => void)[] = [];

  /** Takes up what was kept; the default for all that is missing or makes no sense, and where nothing may be read. */
  constructor(private readonly store: Store = browsers) {
    this.kept = settingsOf(this.read());
  }

  get now(): Settings {
    return this.kept;
  }

  /** Calls back at once, and after each change. */
  follow(callback: (now: Settings, before: Settings) => void): void {
    this.told.push(callback);
    callback(this.kept, this.kept);
  }

  change(some: Partial<Settings>): void {
    const before = this.kept;
    this.kept = { ...before, ...some };
    this.save();
    tell(this.told, this.kept, before);
  }

  reset(): void {
    this.change(DEFAULTS);
  }

  private read(): unknown {
    try {
      return JSON.parse(this.store().getItem(KEY) ?? 'null');
    } catch {
      return null;
    }
  }

  /** Where nothing can be kept, the settings last as long as the page. */
  private save(): void {
    try {
      this.store().setItem(KEY, JSON.stringify(this.kept));
    } catch {
      return;
    }
  }
}

type Sense = (value: unknown) => boolean;
const isSwitch: Sense = (value) => typeof value === 'boolean';
const within = (least: number, most: number): Sense => (value) => typeof value === 'number' && value >= least && value <= most;
const among = (choices: readonly unknown[]): Sense => (value) => choices.includes(value);
const isKeys: Sense = (value) => isRecord(value) && Object.values(value).every((keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'));

/** What a value of each setting must be. */
const SENSE: Readonly<Record<Exclude<keyof Settings, 'volumes'>, Sense>> = {
  language: (value) => value === 'system' || isLanguage(value),
  pace: (value) => value === 0 || within(SLOWEST, FASTEST)(value),
  size: within(1, LARGEST),
  font: among(FONTS),
  contrast: isSwitch,
  captions: isSwitch,
  descriptions: isSwitch,
  motion: among(MOTIONS),
  muted: isSwitch,
  keys: isKeys,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function settingsOf(saved: unknown): Settings {
  if (!isRecord(saved)) return DEFAULTS;
  const sound = Object.entries(SENSE).flatMap(([name, makesSense]) => (makesSense(saved[name]) ? [[name, saved[name]]] : []));
  return { ...DEFAULTS, ...(Object.fromEntries(sound) as Partial<Settings>), volumes: volumesOf(saved.volumes) };
}

function volumesOf(saved: unknown): Settings['volumes'] {
  const volumes = isRecord(saved) ? saved : {};
  return Object.fromEntries(BUSES.map((bus) => [bus, within(0, 1)(volumes[bus]) ? volumes[bus] : DEFAULTS.volumes[bus]])) as Settings['volumes'];
}
