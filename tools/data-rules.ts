/** What must hold within a data file, beyond what a schema can say. */
import type { Movement } from '../src/schemas/movements.js';
import { label, type Complaint } from './schema-faults.js';

type Rule = (data: never) => readonly Complaint[];

const RULES: Readonly<Record<string, Rule>> = {
  'assets/play/movements.json': (movements: Readonly<Record<string, Movement>>) =>
    Object.entries(movements).flatMap(([name, { motion }]) => [
      ...(['keys', 'otherKeys'] as const).flatMap((track) => lastKey(motion[track], [name, 'motion', track])),
      ...letGo(motion.contact, [name, 'motion', 'contact']),
    ]),
};

/** @param data that is of its file’s schema */
export const dataRules = (name: string, data: unknown): readonly Complaint[] => RULES[name]?.(data as never) ?? [];

/** At its end a movement has nothing of its keys left: there is no more to say than how it comes to rest. */
function lastKey(keys: Movement['motion']['keys'] = [], path: Complaint['path']): readonly Complaint[] {
  const last = keys.findIndex(({ at }) => at >= 1);
  const lost = Object.keys(keys[last] ?? {}).filter((name) => name !== 'at' && name !== 'ease');
  return lost.map((name) => ({
    path: [...path, last, name],
    what: `${label([...path, last, name])} stands at 1, where the movement is over`,
    how: 'put it a little earlier; at 1 a key has an "ease" alone: how the body comes to rest',
  }));
}

function letGo(contact: Movement['motion']['contact'], path: Complaint['path']): readonly Complaint[] {
  if (!contact || contact.from < contact.until) return [];
  return [
    {
      path: [...path, 'until'],
      what: `${label([...path, 'until'])} is ${contact.until}, and "from" is ${contact.from}`,
      how: 'let the hand go after it has touched',
    },
  ];
}
