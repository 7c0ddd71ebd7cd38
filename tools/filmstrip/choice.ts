/** What the command line asks the filmstrip for. */
import { parseArgs } from 'node:util';
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
  readonly out: string;
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

/** @throws when an option is unknown or can't be read */
export function readChoice(args: string[]): Choice {
  const text = { type: 'string' } as const;
  const options = {
    step: text,
    frames: text,
    beside: text,
    from: text,
    to: text,
    only: text,
    size: text,
    out: text,
    states: { type: 'boolean' },
    build: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options, allowNegative: true });
  return {
    steps: ids(values.step) ?? [],
    frames: framesOf(values.frames ?? '12'),
    beside: (ids(values.beside) ?? []).map(pairOf),
    states: values.states ?? false,
    from: values.from,
    to: values.to,
    only: ids(values.only),
    size: sizeOf(values.size ?? '1280x720'),
    out: values.out ?? 'filmstrip',
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
