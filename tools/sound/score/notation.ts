/**
 * Reads one hand's bar, written as words: `mp F#4:1 r:1/2 D3+A3:1.5`.
 *   F#4:1      a note (C4 is middle C) and its length in beats; `+` joins notes of a chord
 *   r:1        a rest
 *   F#4!:1     short; F#4>:1 stressed
 *   p   p<mf   how loud from here on (ppp pp p mp mf f), or swelling to the end of the bar
 *   theme.3    bar 3 of that melody of theme.json; theme.3+12 an octave higher
 */
const DYNAMICS = { ppp: 0.2, pp: 0.28, p: 0.36, mp: 0.44, mf: 0.53, f: 0.63 } as const;
const STRESS = 1.18; // a stressed note, against its neighbours
const SHORT = 0.4; // of its length that a short note sounds

const STEPS = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 } as const;
const ALTERED = { '': 0, '#': 1, b: -1 } as const;
const OCTAVE = 12;

const PITCH = /^([A-G])([#b]?)([0-8])$/;
const NOTE = /^([^:!>]+)([!>]?):([\d.]+)(?:\/(\d+))?$/;
const QUOTE = /^([a-z]+)\.(\d+)([+-]\d+)?$/;

type Dynamic = keyof typeof DYNAMICS;
export type Melodies = Readonly<Record<string, readonly string[]>>; // bars by name

export interface Note {
  readonly at: number; // beats from the bar line
  readonly beats: number; // how long it is written
  readonly held: number; // beats it sounds, where no pedal holds it
  readonly key: number; // MIDI
  readonly strength: number; // 0…1
}
export interface Swell {
  readonly at: number; // beats
  readonly strength: number; // 0…1
}
export interface Line {
  readonly notes: readonly Note[];
  readonly swells: readonly Swell[]; // loudness over the bar, joined by straight lines
}

/** Throws an Error that says what is wrong and how to put it right; `beats` is how long the bar must be. */
export function readLine(text: string, beats: number, melodies: Melodies): Line {
  const notes: Note[] = [];
  const swells: Swell[] = [];
  let at = 0;
  for (const word of words(text, melodies)) {
    if (isLoudness(word)) swells.push(...loudness(word, at, beats));
    else {
      const { keys, length, mark } = readNote(word);
      const strength = strengthAt(swells, at) * (mark === '>' ? STRESS : 1);
      notes.push(
        ...keys.map((key) => ({ at, beats: length, held: length * (mark === '!' ? SHORT : 1), key, strength })),
      );
      at += length;
    }
  }
  if (Math.abs(at - beats) > 1e-6) throw new Error(wrongLength(at, beats));
  return { notes, swells };
}

/** How loud, at a beat, where `swells` say so; medium soft where they don't. */
export function strengthAt(swells: readonly Swell[], at: number): number {
  const before = swells.findLast((swell) => swell.at <= at + 1e-9);
  const after = swells.find((swell) => swell.at > at + 1e-9);
  if (!before) return DYNAMICS.p;
  if (!after || after.at - before.at < 1e-9) return before.strength;
  return before.strength + ((after.strength - before.strength) * (at - before.at)) / (after.at - before.at);
}

const words = (text: string, melodies: Melodies): string[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => quoted(word, melodies) ?? [word]);

function quoted(word: string, melodies: Melodies): string[] | undefined {
  const [, name, bar, shift = '0'] = QUOTE.exec(word) ?? [];
  if (!name) return undefined;
  const melody = melodies[name];
  if (!melody)
    throw new Error(
      `“${word}” quotes a melody “${name}” that theme.json lacks: it has ${Object.keys(melodies).join(', ')}.`,
    );
  const text = melody[Number(bar) - 1];
  if (!text) throw new Error(`“${word}” quotes bar ${bar} of “${name}”, which has ${melody.length} bars.`);
  return text.split(/\s+/).map((each) => (each.startsWith('r') ? each : `${each}@${shift}`));
}

const isLoudness = (word: string): boolean => /^[pmf]+([<>][pmf]+)?$/.test(word);

function loudness(word: string, at: number, end: number): Swell[] {
  const marks = word.split(/[<>]/).map((mark) => {
    if (!(mark in DYNAMICS))
      throw new Error(`“${word}” is no loudness: write one of ${Object.keys(DYNAMICS).join(', ')}.`);
    return DYNAMICS[mark as Dynamic];
  });
  return marks.map((strength, i) => ({ at: i ? end : at, strength }));
}

function readNote(word: string): { keys: number[]; length: number; mark: string } {
  const [written, shift = '0'] = word.split('@');
  const [, pitches, mark = '', count, share = '1'] = NOTE.exec(written!) ?? [];
  if (!pitches)
    throw new Error(`“${word}” is no note: write a pitch and its length in beats, as in F#4:1 or r:1/2 for a rest.`);
  const length = Number(count) / Number(share);
  if (!(length > 0)) throw new Error(`“${word}” has no length: write beats after the colon, as in F#4:1.`);
  const keys = pitches === 'r' ? [] : pitches.split('+').map((pitch) => keyOf(pitch, word) + Number(shift));
  return { keys, length, mark };
}

function keyOf(pitch: string, word: string): number {
  const [, step, altered, octave] = PITCH.exec(pitch) ?? [];
  if (!step)
    throw new Error(
      `“${pitch}” in “${word}” is no note: write a letter A–G, # or b if need be, and the octave, as in F#4.`,
    );
  const within = STEPS[step as keyof typeof STEPS] + ALTERED[altered as keyof typeof ALTERED];
  return OCTAVE * (Number(octave) + 1) + within;
}

function wrongLength(found: number, beats: number): string {
  const gap = Math.abs(found - beats);
  const much = `${Number(gap.toFixed(3))} ${gap === 1 ? 'beat' : 'beats'}`;
  const cure =
    found < beats ? `add ${much}, with a rest (r:${Number(gap.toFixed(3))}) if nothing sounds` : `take ${much} away`;
  return `the bar has ${Number(found.toFixed(3))} beats instead of ${beats}: ${cure}.`;
}
