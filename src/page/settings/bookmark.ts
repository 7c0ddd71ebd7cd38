/**
 * How far the viewer has come by going on, remembered from one visit to the next. Looking around moves neither mark.
 */
import type { StoredValue } from './stored-value';

/** Ids of steps; '' where there is none. */
export interface Marks {
  readonly latest: string; // gone on to
  readonly furthest: string; // ever gone on to
}
const NONE: Marks = { latest: '', furthest: '' };

export class Bookmark {
  /** @param indexOf the place of a step in the play, or -1 where there is none of that id */
  constructor(
    private readonly indexOf: (id: string) => number,
    private readonly kept: StoredValue,
  ) {}

  /** As any tab has left them; of steps that are no more, none. */
  get marks(): Marks {
    const { latest, furthest } = marksOf(this.kept.read());
    return { latest: this.known(latest), furthest: this.known(furthest) };
  }

  /** The viewer has gone on to this step. */
  wentOn(id: string): void {
    const { furthest } = this.marks;
    this.kept.write({ latest: id, furthest: this.indexOf(furthest) > this.indexOf(id) ? furthest : id });
  }

  /** The viewer has gone on to the end. */
  takeOut(): void {
    this.kept.write(NONE);
  }

  private known(id: string): string {
    return this.indexOf(id) >= 0 ? id : '';
  }
}

/** @param saved also a plain id, which is both */
function marksOf(saved: unknown): Marks {
  if (typeof saved === 'string') return { latest: saved, furthest: saved };
  const { latest, furthest } = (saved ?? {}) as Partial<Record<keyof Marks, unknown>>;
  return { latest: idOf(latest), furthest: idOf(furthest) };
}

const idOf = (saved: unknown): string => (typeof saved === 'string' ? saved : '');
