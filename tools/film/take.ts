/** What of a film is there already: kept in a folder of its own, by all that makes it what it is. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choice } from './choice.js';
import type { Timeline } from './timeline.js';

/** Folder of the parts of a film. */
export interface Take {
  readonly folder: string;
  readonly shots: string;
  readonly sound: string; // WAV
  readonly timeline: string; // JSON; written last of all that is heard
}

const SHOTS = 'shots';

/** What a film is made of: another build or another wish makes another film. */
function fingerprint(dist: string, { from, to, size, rate, language, pace }: Choice): string {
  const hash = createHash('sha256').update(JSON.stringify([from, to, size, rate, language, pace]));
  for (const name of readdirSync(join(dist, 'assets')).sort()) hash.update(name); // their contents are in their names
  return hash
    .update(readFileSync(join(dist, 'index.html')))
    .digest('hex')
    .slice(0, 16);
}

/** Not of a film of some steps, whose name begins as that of the whole one. */
const isOf = (name: string, folder: string): boolean =>
  folder.startsWith(`${name}-`) && /^[0-9a-f]{16}$/.test(folder.slice(name.length + 1));

/**
 * The take of this film: taken up where it was left, and any other of the same name thrown away.
 * @param name of the film's files
 */
export function takeFor(dist: string, choice: Choice, name: string): Take {
  const parts = join(choice.out, 'parts');
  const folder = join(parts, `${name}-${fingerprint(dist, choice)}`);
  if (existsSync(parts))
    for (const old of readdirSync(parts))
      if (isOf(name, old) && join(parts, old) !== folder) rmSync(join(parts, old), { recursive: true });
  const shots = join(folder, SHOTS);
  mkdirSync(shots, { recursive: true });
  return { folder, shots, sound: join(folder, 'sound.wav'), timeline: join(folder, 'timeline.json') };
}

export const timelineIn = ({ timeline }: Take): Timeline | null =>
  existsSync(timeline) ? (JSON.parse(readFileSync(timeline, 'utf8')) as Timeline) : null;

export const keepTimeline = (take: Take, timeline: Timeline): void =>
  writeFileSync(take.timeline, `${JSON.stringify(timeline)}\n`);
