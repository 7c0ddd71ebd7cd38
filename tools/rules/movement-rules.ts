/** What must hold within a movement: a key at its end has nothing left to move, and hands touch before they let go. */
import type { Movement } from '../../src/schemas/movements.js';
import { label } from '../schema-faults.js';
import type { Complaints, Path } from './names.js';

export const movementRules = (movements: Readonly<Record<string, Movement>>): Complaints =>
  Object.entries(movements).flatMap(([name, { motion }]) => [
    ...(['keys', 'otherKeys'] as const).flatMap((track) => lastKey(motion[track], [name, 'motion', track])),
    ...letGo(motion.contact, [name, 'motion', 'contact']),
  ]);

/** At its end a movement has nothing of its keys left: there is no more to say than how it comes to rest. */
function lastKey(keys: Movement['motion']['keys'] = [], path: Path): Complaints {
  const last = keys.findIndex(({ at }) => at >= 1);
  const lost = Object.keys(keys[last] ?? {}).filter((name) => name !== 'at' && name !== 'ease');
  return lost.map((name) => ({
    path: [...path, last, name],
    what: `${label([...path, last, name])} stands at 1, where the movement is over`,
    how: 'put it a little earlier; at 1 a key has an "ease" alone: how the body comes to rest',
  }));
}

function letGo(contact: Movement['motion']['contact'], path: Path): Complaints {
  if (!contact || contact.from < contact.until) return [];
  return [
    {
      path: [...path, 'until'],
      what: `${label([...path, 'until'])} is ${contact.until}, and "from" is ${contact.from}`,
      how: 'let the hand go after it has touched',
    },
  ];
}
