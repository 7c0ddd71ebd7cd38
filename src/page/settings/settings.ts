/** How the viewer wants the play told, remembered from one visit to the next. */
import { BUSES, type Bus } from '../../play/vocabulary';
import type { StoredValue } from './stored-value';
import { isLanguage, type Language } from '../words/languages';
import { notify } from '../notify';

export const FONTS = ['literary', 'hyperlegible', 'dyslexia'] as const;
export const MOTIONS = ['system', 'reduced', 'full'] as const;
export const PICTURES = ['auto', 'full', 'light'] as const;
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
  readonly picture: (typeof PICTURES)[number]; // how elaborately it is drawn; auto as the machine can
  readonly muted: boolean;
  readonly volumes: Readonly<Record<Bus, number>>; // 0…1
  readonly aloud: boolean; // lines, by the browser's own voices
  readonly aloudRate: number; // of those: 1 as each has it
  readonly aloudPitches: Readonly<Record<string, number>>; // by figure, and for the narrator, where not as usual
  readonly aloudVoices: Readonly<Record<string, string>>; // likewise: addresses of voices, as `voiceURI`
  readonly shortcuts: boolean; // whether letters, digits and signs are keys
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
  picture: 'auto',
  muted: false,
  volumes: { music: 0.8, place: 0.8, effects: 1, voices: 0.7 },
  aloud: false,
  aloudRate: 1,
  aloudPitches: {},
  aloudVoices: {},
  shortcuts: true,
  keys: {},
};

/** Whether anything is to be read aloud. */
export const mayRead = ({ aloud, muted }: Settings): boolean => aloud && !muted;

/** Settings that the page's address asks for. */
export type Asked = Partial<Pick<Settings, 'language' | 'motion'>>;

/** Who has set less motion, or more, for themselves has it, whatever is asked for. */
const asFor = (own: Settings, { motion = own.motion, ...asked }: Asked): Settings => ({
  ...own,
  ...asked,
  motion: own.motion === 'system' ? motion : own.motion,
});

type Listener = (now: Settings, before: Settings) => void;

/** The settings of this visit, and who wants to know of them. */
export class Preferences {
  private own: Settings; // the viewer's
  private settings: Settings; // and what is asked for of them
  private readonly followers: { readonly told: Listener; readonly names: readonly (keyof Settings)[] }[] = [];

  /**
   * Takes up what was kept; the default for all that is missing or makes no sense, and where nothing may be read.
   * @param asked by the page's address: it holds until the viewer changes it, and is not kept
   */
  constructor(
    private readonly kept: StoredValue,
    private asked: Asked = {},
  ) {
    this.own = this.stored ?? DEFAULTS;
    this.settings = asFor(this.own, asked);
  }

  get now(): Settings {
    return this.settings;
  }

  /** Takes up what is changed in other tabs, or was while the page was laid by. */
  listen(target: EventTarget, signal?: AbortSignal): void {
    this.kept.onChange(() => this.take(this.stored ?? this.own), target, signal);
  }

  /** Calls back at once, and after each change of one of these settings; of any, where none is named. */
  follow(told: Listener, ...names: readonly (keyof Settings)[]): void {
    this.followers.push({ told, names });
    told(this.settings, this.settings);
  }

  /**
   * Changes these on what is kept by now, which another tab may have changed. Where nothing can be
   * kept, they last as long as the page.
   */
  change(some: Partial<Settings>): void {
    const asked = Object.entries(this.asked).filter(([name]) => !(name in some));
    this.keep(changed(this.stored ?? this.own, this.settings, some), Object.fromEntries(asked));
  }

  /** Back to the defaults. @returns takes that back */
  reset(): () => void {
    const { own, asked } = this;
    this.change(DEFAULTS);
    return () => this.keep(own, asked);
  }

  private keep(own: Settings, asked: Asked): void {
    this.asked = asked;
    this.kept.write(own);
    this.take(own);
  }

  private get stored(): Settings | null {
    const saved = this.kept.read();
    return isRecord(saved) ? settingsOf(saved) : null;
  }

  private take(own: Settings): void {
    const before = this.settings;
    const next = asFor(own, this.asked);
    [this.own, this.settings] = [own, next];
    const concerned = this.followers.filter(
      ({ names }) => names.length === 0 || names.some((name) => !isSame(next[name], before[name])),
    );
    notify(
      concerned.map(({ told }) => told),
      next,
      before,
    );
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changed(kept: Settings, before: Settings, some: Partial<Settings>): Settings {
  const { volumes = before.volumes, keys = before.keys } = some;
  return {
    ...kept,
    ...some,
    volumes: onto(kept.volumes, before.volumes, volumes) as Settings['volumes'],
    keys: onto(kept.keys, before.keys, keys),
  };
}

type Entries<T> = Readonly<Record<string, T>>;

/** What has been changed of its entries, on what is kept by now. */
function onto<T>(kept: Entries<T>, before: Entries<T>, after: Entries<T>): Entries<T> {
  const names = new Set([...Object.keys(kept), ...Object.keys(after)]);
  const last = (name: string): Entries<T> => (isSame(before[name], after[name]) ? kept : after);
  return Object.fromEntries(
    [...names].filter((name) => Object.hasOwn(last(name), name)).map((name) => [name, last(name)[name]!]),
  );
}

type Sense = (value: unknown) => boolean;
/** @param search of the page's address: `?language=fr&motion=reduced`; what makes no sense there is left out */
export function askedIn(search: string): Asked {
  const asked = new URLSearchParams(search);
  const entries = (['language', 'motion'] as const).map((name) => [name, asked.get(name)] as const);
  return Object.fromEntries(entries.filter(([name, value]) => SENSE[name](value)));
}

const isSwitch: Sense = (value) => typeof value === 'boolean';
const within =
  (least: number, most: number): Sense =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const among =
  (choices: readonly unknown[]): Sense =>
  (value) =>
    choices.includes(value);
const isRecordOf =
  (sense: Sense): Sense =>
  (value) =>
    isRecord(value) && Object.values(value).every(sense);
const isKeys = isRecordOf((keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'));

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
  picture: among(PICTURES),
  muted: isSwitch,
  aloud: isSwitch,
  aloudRate: within(SLOWEST, FASTEST),
  aloudPitches: isRecordOf(within(SLOWEST, FASTEST)),
  aloudVoices: isRecordOf((value) => typeof value === 'string'),
  shortcuts: isSwitch,
  keys: isKeys,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function settingsOf(saved: Readonly<Record<string, unknown>>): Settings {
  const sound = Object.entries(SENSE).flatMap(([name, makesSense]) =>
    makesSense(saved[name]) ? [[name, saved[name]]] : [],
  );
  return { ...DEFAULTS, ...(Object.fromEntries(sound) as Partial<Settings>), volumes: volumesOf(saved.volumes) };
}

function volumesOf(saved: unknown): Settings['volumes'] {
  const volumes = isRecord(saved) ? saved : {};
  return Object.fromEntries(
    BUSES.map((bus) => [bus, within(0, 1)(volumes[bus]) ? volumes[bus] : DEFAULTS.volumes[bus]]),
  ) as Settings['volumes'];
}
