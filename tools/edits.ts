/** Edits of data files as they are made on the desk, each of which can be undone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataEdit, edited } from './data-edit.js';
import { dataNames, readData } from './data-files.js';

interface Done {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}
/** What has come of an edit, in a sentence. */
export interface Outcome {
  readonly ok: boolean;
  readonly told: string;
  readonly undoable: number; // edits that can still be undone
}

export class Edits {
  private readonly done: Done[] = [];

  /** @param root of the project */
  constructor(private readonly root: string) {}

  get undoable(): number {
    return this.done.length;
  }

  /** Writes the edited file; where it can't be, the file stays as it is. */
  make(edit: DataEdit): Outcome {
    return this.attempt(() => {
      if (!dataNames(this.root).includes(edit.file)) throw new Error(`${edit.file} is no data file of this play`);
      const before = readData(this.root, edit.file);
      const after = edited(before, edit);
      if (after === before) return `${edit.file} has that already`;
      this.write(edit.file, after);
      this.done.push({ file: edit.file, before, after });
      return `${edit.file}: ${[edit.id, ...edit.path].filter((part) => part !== null).join('.')}`;
    });
  }

  /** Takes back the last edit, unless its file has been changed since. */
  undo(): Outcome {
    return this.attempt(() => {
      const last = this.done.pop();
      if (!last) throw new Error('there is nothing to undo');
      if (readData(this.root, last.file) !== last.after)
        throw new Error(`${last.file} has been changed since, and was left as it is`);
      this.write(last.file, last.before);
      return `undone in ${last.file}`;
    });
  }

  private write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  private attempt(what: () => string): Outcome {
    try {
      return { ok: true, told: what(), undoable: this.undoable };
    } catch (error) {
      return { ok: false, told: (error as Error).message, undoable: this.undoable };
    }
  }
}
