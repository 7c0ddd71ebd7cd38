/**
 * What a page and the play in its frame say to each other by `postMessage`: plain objects, whose key `our-spot` names
 * what is told or wished. Whatever else comes is not for them.
 */
export const KEY = 'our-spot';

/** A step of the play, as it is told to the page around. */
export interface ToldStep {
  readonly id: string;
  readonly index: number; // from 0
  readonly count: number; // of steps in the play
  readonly language: string; // that the play is told in, such as 'fr'
}

/** What the play tells. */
export type Told =
  | { readonly [KEY]: 'ready'; readonly count: number; readonly language: string }
  | ({ readonly [KEY]: 'step' } & ToldStep)
  | { readonly [KEY]: 'end' } // the last step has been told
  | { readonly [KEY]: 'touched' }; // by a click, tap or key of the viewer: from then on it may sound

/** What it is told to do. */
export type Wish =
  { readonly [KEY]: 'go-to'; readonly step: string } | { readonly [KEY]: 'next' | 'back' | 'pause' | 'resume' };

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (data: unknown): Fields => (typeof data === 'object' && data !== null ? (data as Fields) : {});
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** @returns null for what is no wish */
export function wishIn(data: unknown): Wish | null {
  const { [KEY]: name, step } = fieldsOf(data);
  if (name === 'go-to') return typeof step === 'string' && step !== '' ? { [KEY]: name, step } : null;
  return name === 'next' || name === 'back' || name === 'pause' || name === 'resume' ? { [KEY]: name } : null;
}

/** @returns null for what no play tells */
export function toldIn(data: unknown): Told | null {
  const { [KEY]: name, id, index, count, language } = fieldsOf(data);
  if (name === 'end' || name === 'touched') return { [KEY]: name };
  if (!isCount(count) || typeof language !== 'string') return null;
  if (name === 'ready') return { [KEY]: name, count, language };
  if (name !== 'step' || typeof id !== 'string' || !isCount(index)) return null;
  return { [KEY]: name, id, index, count, language };
}
