/** The stills as they lie in the play's folder: which there are, and what each was made from. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole } from '../bundle.js';
import { readJson } from '../data-files.js';
import { stillIds, stillOf, STILLS } from '../still-files.js';
import { fingerprints } from './fingerprint.js';

const MADE_FROM = 'made-from.json';
const NAMED = 6; // ids told of each kind; more help nobody

export interface State {
  readonly begun: boolean; // whether stills have ever been made of this play; they are wanted from then on
  readonly wanted: ReadonlyMap<string, string>; // fingerprints by step
  readonly missing: readonly string[]; // ids
  readonly older: readonly string[];
  readonly leftOver: readonly string[];
}

export class Shelf {
  private readonly folder: string;
  private readonly madeFrom: Map<string, string>;
  private readonly begun: boolean;

  constructor(private readonly root: string) {
    this.folder = join(root, STILLS);
    this.begun = existsSync(join(this.folder, MADE_FROM));
    this.madeFrom = new Map(
      this.begun ? Object.entries(readJson<Record<string, string>>(root, `${STILLS}/${MADE_FROM}`)) : [],
    );
  }

  state(whole = readWhole(this.root)): State {
    const wanted = fingerprints(this.root, whole);
    const there = stillIds(this.root);
    const ids = [...wanted.keys()];
    return {
      begun: this.begun,
      wanted,
      missing: ids.filter((id) => !there.has(id)),
      older: ids.filter((id) => there.has(id) && this.madeFrom.get(id) !== wanted.get(id)),
      leftOver: [...there].filter((id) => !wanted.has(id)),
    };
  }

  /**
   * Puts a still on the shelf; what it was made from is written down at once, so that a run broken
   * off can be taken up again.
   */
  put(id: string, still: Uint8Array, fingerprint: string): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, stillOf(id)), still);
    this.madeFrom.set(id, fingerprint);
    this.note();
  }

  clear(ids: readonly string[]): void {
    if (ids.length === 0) return; // there may be no shelf yet
    for (const id of ids) {
      rmSync(join(this.folder, stillOf(id)), { force: true });
      this.madeFrom.delete(id);
    }
    this.note();
  }

  private note(): void {
    const entries = [...this.madeFrom].sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(join(this.folder, MADE_FROM), `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`);
  }
}

/** What is not as it should be, one sentence for each kind; none of a play that does without stills. */
export function warnings({ begun, missing, older, leftOver }: State): string[] {
  if (!begun) return [];
  const some = (ids: readonly string[]): string => `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ' …' : ''}`;
  const kinds = [
    [missing, 'without a still'],
    [older, 'with a still older than what it shows'],
    [leftOver, 'left over of steps that are no more'],
  ] as const;
  return kinds
    .filter(([ids]) => ids.length > 0)
    .map(([ids, what]) => `${STILLS}: ${ids.length} ${what}: ${some(ids)}; “npm run stills” puts it right`);
}
