/** What must hold of a cue of the score: passages go over bars that it has, voices have players, notes fit. */
import type { Sheet, Theme } from '../../src/schemas/score.js';
import { strange, type Complaints } from './names.js';
import type { KnownNames } from '../known-names.js';
import type { Complaint } from '../schema-faults.js';
import { readLine, type Melodies } from '../sound/score/notation.js';

export function cueRules({ metre, players, bars, passages }: Sheet, known: KnownNames): Complaints {
  const theme = known.data('score/theme.json') as Theme | null;
  return [
    ...Object.entries(bars).flatMap(([name, bar]) =>
      voicesOf(bar).flatMap(([voice, line]) => [
        ...strange(voice, Object.keys(players), 'player', ['bars', name, voice], '"players" of this file'),
        ...(theme ? played(line, metre, theme.melodies, ['bars', name, voice]) : []),
      ]),
    ),
    ...Object.entries(passages).flatMap(([name, { bars: order, then }]) => [
      ...order.flatMap((bar, i) =>
        strange(bar, Object.keys(bars), 'bar', ['passages', name, 'bars', i], '"bars" of this file'),
      ),
      ...(then === undefined
        ? []
        : strange(then, passagesOf(known), 'passage', ['passages', name, 'then'], known.where('score'))),
    ]),
  ];
}

/** What each voice plays in a bar. */
const voicesOf = (bar: Sheet['bars'][string]): (readonly [voice: string, line: string])[] =>
  Object.entries(bar).flatMap(([voice, line]) => (typeof line === 'string' ? [[voice, line] as const] : []));

/** The passages of all cues. */
const passagesOf = (known: KnownNames): string[] =>
  known
    .filesIn('score')
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => Object.keys((known.data(`score/${file}`) as Partial<Sheet> | null)?.passages ?? {}));

/** What is wrong with the notes of one voice in one bar. */
function played(line: string, metre: number, melodies: Melodies, path: Complaint['path']): Complaints {
  try {
    readLine(line, metre, melodies);
    return [];
  } catch (fault) {
    const [what, how] = (fault as Error).message.replace(/\.$/, '').split(/: (.*)/s);
    return [{ path, what: what!, how: how ?? 'see README.md beside the score' }];
  }
}
