/** What the desk asks of the development server, and hears from it. */
import type { DataEdit } from '../data-edit.js';
import type { Outcome } from '../edits.js';
import type { Schema } from '../schema-faults.js';

const hot = import.meta.hot!; // the desk is only ever served by it

export const send = (edit: DataEdit): void => hot.send('our-spot:edit', edit);
export const undo = (): void => hot.send('our-spot:undo');

/** @param outcome is told what has come of each edit @param schema is told what a step can have */
export function hearServer(outcome: (outcome: Outcome) => void, schema: (schema: Schema) => void): void {
  hot.on('our-spot:edited', outcome);
  hot.on('our-spot:schema', schema);
  hot.send('our-spot:schema');
}

/** @throws Error that says why a sound or passage can't be rendered */
export async function play(cue: string): Promise<void> {
  const response = await fetch(`/desk/hear/${encodeURIComponent(cue)}`);
  if (!response.ok) throw new Error(await response.text());
  const address = URL.createObjectURL(await response.blob());
  const sound = new Audio(address);
  sound.onended = () => URL.revokeObjectURL(address);
  await sound.play();
}

/** Opens a file in the author's own editor. @param place file:line:column, or file:line */
export const openEditor = (place: string): void =>
  void fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`).catch(() => {}); // no editor: nothing opens
