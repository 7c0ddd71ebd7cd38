/** What the command line asks the filmstrip for. */
import { given } from '../given.js';
import { optionsOf } from '../options.js';
import type { Size } from '../driven/page.js';

/** A picture to lay beside the play's own. */
export interface Pair {
  readonly picture: string; // path
  readonly step: string;
  readonly seconds?: number; // into the step's movement; its end where none are given
}
export interface Choice {
  readonly steps: readonly string[]; // whose movement is wanted; empty: stills instead
  readonly frames: number;
  readonly beside: readonly Pair[];
  readonly states: boolean; // whether the states of the page are wanted instead of the play
  readonly from?: string;
  readonly to?: string;
  readonly only?: readonly string[];
  readonly size: Size;
  readonly out: string; // whole path
  readonly build: boolean;
}
const ids = (text?: string): string[] | undefined => text?.split(',').filter(Boolean);

function sizeOf(text: string): Size {
  const [width, height] = text.split('x').map(Number);
  if (!width || !height) throw new Error(`--size ${text}: write it as 1280x720`);
  return { width, height };
}

function framesOf(text: string): number {
  const frames = Number(text);
  if (!Number.isInteger(frames) || frames < 2) throw new Error(`--frames ${text}: write a whole number from 2 up`);
  return frames;
}

function pairOf(text: string): Pair {
  const [, picture, step, seconds] = /^(.+)=([^=@]+)(?:@([\d.]+))?$/.exec(text) ?? [];
  if (!picture || !step || Number.isNaN(Number(seconds ?? 0)))
    throw new Error(`--beside ${text}: write it as PICTURE=STEP, or PICTURE=STEP@SECONDS`);
  return { picture, step, ...(seconds !== undefined && { seconds: Number(seconds) }) };
}

const OPTIONS = {
  step: { takes: 'ID,ID', says: 'the frames of one step’s movement, or of several' },
  frames: { takes: 'N', says: 'how many of each' },
  beside: {
    takes: 'PICTURE=STEP,PICTURE=STEP@SECONDS',
    says: 'given pictures, each beside the play at a step, or so far into its movement',
  },
  states: { says: 'each state of the page in two languages at three sizes' },
  from: { takes: 'ID', says: 'the play from this step on' },
  to: { takes: 'ID', says: 'and no further than this one' },
  only: { takes: 'ID,ID', says: 'stills of these steps alone' },
  size: { takes: '1280x720', says: 'of the pictures' },
  out: { takes: 'FOLDER', says: 'where they go' },
  build: { says: 'builds the page where it is stale, as it does anyway; --no-build takes dist as it is' },
} as const;

/** @throws when an option is unknown or can't be read */
export function readChoice(args: string[]): Choice {
  const values = optionsOf('npm run filmstrip --', OPTIONS, args);
  return {
    steps: ids(values.step) ?? [],
    frames: framesOf(values.frames ?? '12'),
    beside: (ids(values.beside) ?? []).map(pairOf),
    states: values.states ?? false,
    from: values.from,
    to: values.to,
    only: ids(values.only),
    size: sizeOf(values.size ?? '1280x720'),
    out: given(values.out ?? 'filmstrip'),
    build: values.build ?? true,
  };
}

/**
 * The ids chosen out of all, in the order played.
 * @throws when an id is not in the play
 */
export function chosen(all: readonly string[], { from, to, only, steps, beside }: Choice): string[] {
  for (const id of [from, to, ...(only ?? []), ...steps, ...beside.map(({ step }) => step)]) {
    if (id !== undefined && !all.includes(id)) throw new Error(`the play has no step '${id}'`);
  }
  if (steps.length) return [...steps];
  if (only) return all.filter((id) => only.includes(id));
  return all.slice(from ? all.indexOf(from) : 0, to ? all.indexOf(to) + 1 : undefined);
}
