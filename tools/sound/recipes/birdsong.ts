/** What birds of an English hill sing, each phrase made up of gliding whistles. */
import { smooth } from '../../../src/maths/easing';
import { chain } from '../filter';
import { add, type Signal, silence } from '../signal';
import { breath, whistle } from '../whistle';

interface Note {
  readonly at: number; // seconds
  readonly seconds: number;
  readonly hz: readonly [from: number, to: number];
  readonly bow: number; // how far it bends up on the way, as a share of its pitch
  readonly gain: number;
  readonly warble?: readonly [perSecond: number, depth: number]; // depth as a share of its pitch
  readonly overtones?: readonly number[];
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

function sung(notes: readonly Note[]): Signal {
  const phrase = silence(Math.max(...notes.map(({ at, seconds }) => at + seconds)));
  for (const note of notes) add(phrase, voiced(note), note.at, note.gain);
  return phrase;
}

function voiced({ seconds, hz: [from, to], bow, warble: [perSecond, depth] = [0, 0], overtones }: Note): Signal {
  const glide = (u: number) => from * (to / from) ** smooth(u);
  const hz = (time: number) =>
    glide(time / seconds) *
    (1 + bow * Math.sin((Math.PI * time) / seconds) + depth * Math.sin(2 * Math.PI * perSecond * time));
  return whistle({ seconds, hz, swell: breath(seconds, 0.8), overtones });
}

const FLUTE = [1570, 1760, 1975, 2090, 2350, 2640] as const; // Hz, between which a blackbird wanders
const SOFT = [0.07, 0.02] as const;

const SLIDES = 0.25; // share of its notes that slide on to the pitch of the next

/** A blackbird's unhurried phrase: a few low flutey notes, then a thin chatter as if to himself. */
export function blackbird(random: () => number): Signal {
  const notes: Note[] = [];
  let [at, pitch] = [0, pick(FLUTE, random)];
  for (let n = 4 + Math.floor(3 * random()); n > 0; n--) {
    const next = pick(FLUTE, random);
    const note = fluted(at, pitch, random() < SLIDES ? next : pitch, random);
    notes.push(note);
    [at, pitch] = [at + note.seconds + 0.02 + 0.09 * random(), next];
  }
  return sung([...notes, ...chatter(at + 0.04, random)]);
}

function fluted(at: number, pitch: number, to: number, random: () => number): Note {
  const lean = 1 + 0.05 * (random() - 0.5);
  const warble = random() < 0.35 ? ([24, 0.022] as const) : undefined;
  return {
    at,
    seconds: 0.13 + 0.2 * random(),
    hz: [pitch * lean, to / lean],
    bow: 0.06 * (random() - 0.3),
    gain: 0.7 + 0.3 * random(),
    warble,
    overtones: SOFT,
  };
}

function chatter(from: number, random: () => number): Note[] {
  return Array.from({ length: 4 + Math.floor(4 * random()) }, (_, n) => {
    const hz = 3300 + 1500 * random();
    return {
      at: from + 0.075 * n,
      seconds: 0.06,
      hz: [hz, hz * (0.75 + 0.4 * random())],
      bow: 0.1,
      gain: 0.14 * 0.85 ** n,
    };
  });
}

const COOS = [
  { at: 0, seconds: 0.36, gain: 0.6, hz: 442 },
  { at: 0.45, seconds: 0.66, gain: 1, hz: 470 },
  { at: 1.2, seconds: 0.52, gain: 0.8, hz: 452 },
  { at: 1.95, seconds: 0.3, gain: 0.6, hz: 446 },
  { at: 2.32, seconds: 0.36, gain: 0.7, hz: 440 },
] as const;

/** A wood pigeon's five coos, so many times, and the one with which it breaks off. */
export function woodPigeon(times: number): Signal {
  const phrases = Array.from({ length: times }, (_, n) => COOS.map((coo) => ({ ...coo, at: coo.at + 2.95 * n })));
  const notes = [...phrases.flat(), { ...COOS[0], at: 2.95 * times }];
  return chain(
    sung(notes.map(({ hz, ...coo }) => ({ ...coo, hz: [hz, hz * 0.97], bow: 0.03, overtones: [0.16, 0.05] }))),
    { pass: 'low', hz: 900 },
  );
}

/** A robin's thin silver run downwards. */
export function robin(random: () => number): Signal {
  let at = 0;
  const notes = Array.from({ length: 9 }, (_, n): Note => {
    const [seconds, hz] = [0.05 + 0.16 * random() ** 2, 5200 - 240 * n + 700 * random()];
    const note: Note = {
      at,
      seconds,
      hz: [hz, hz * (0.8 + 0.3 * random())],
      bow: 0.06 * random(),
      gain: 0.5 + 0.5 * random(),
      warble: random() < 0.4 ? [38, 0.03] : undefined,
    };
    at += seconds + 0.03 + 0.05 * random();
    return note;
  });
  return sung(notes);
}

/** Sparrows' chirps: each a quick bend up and down again. */
export function sparrows(random: () => number, count: number): Signal {
  let at = 0;
  const notes = Array.from({ length: count }, (): Note => {
    const hz = 2700 + 700 * random();
    const note: Note = {
      at,
      seconds: 0.07 + 0.04 * random(),
      hz: [hz, hz * 0.82],
      bow: 0.28,
      gain: 0.5 + 0.5 * random(),
      overtones: [0.18],
    };
    at += 0.24 + 0.4 * random() ** 2;
    return note;
  });
  return sung(notes);
}
