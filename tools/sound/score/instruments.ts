/** Who plays: which preset of the bank, within which keys, how loud, and how a bar's notes die away. */
export interface Instrument {
  readonly program: number; // General MIDI
  readonly lowest: number; // MIDI keys
  readonly highest: number;
  readonly level: number; // factor
  readonly pedal: boolean; // notes sound on until the bar ends
  readonly release: number; // seconds from the damper, or from the lifted bow, to silence
  readonly rings: number; // seconds after which a struck note has ended; Infinity where the bow sustains it
}

const PIANO = { program: 0, lowest: 36, highest: 91, level: 1, release: 0.36, rings: 4.2 } as const;

export const INSTRUMENTS = {
  piano: { ...PIANO, pedal: true },
  'piano by hand': { ...PIANO, pedal: false },
  strings: { program: 49, lowest: 43, highest: 83, level: 0.62, pedal: false, release: 0.6, rings: Infinity },
} satisfies Record<string, Instrument>;

export type InstrumentName = keyof typeof INSTRUMENTS;
