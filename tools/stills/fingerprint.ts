/** What the still of a step depends on, told in a few letters: another stage, figure, pose or place gives others. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Stage } from '../../src/play/stage';
import type { Vocabulary } from '../../src/play/vocabulary';
import { readPlay } from '../bundle.js';
import { namesIn, readJson } from '../data-files.js';
import { PLAY, SHARED } from '../play-folder.js';

const FOLDERS = [SHARED, PLAY].flatMap((folder) => [`${folder}/figures`, `${folder}/scenery`]);
const LENGTH = 12; // letters

/** A name as from its play's folder, or from what all share: where that lies does not matter. */
const insideOf = (file: string): string => file.replace(`${PLAY}/`, '').replace(`${SHARED}/`, '');

/** Of each data file by its name without '.json'; how it is laid out does not matter. */
function readArt(root: string): Map<string, string> {
  const files = FOLDERS.flatMap((folder) =>
    namesIn(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  return new Map(
    files
      .sort((a, b) => (insideOf(a) < insideOf(b) ? -1 : 1))
      .map((file) => [file.replace(/^.*\/|\.json$/g, ''), JSON.stringify(readJson(root, file))]),
  );
}

/** Places not shown and figures not on do not matter. */
function isSeen({ places }: Vocabulary, name: string, { place, figures }: Stage): boolean {
  if (name in places) return name === place;
  return figures[name] === undefined || figures[name].place === place;
}

function fingerprint(vocabulary: Vocabulary, stage: Stage, art: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...stage, sounds: [], music: undefined }));
  for (const [name, text] of art) if (isSeen(vocabulary, name, stage)) hash.update(text);
  return hash.digest('hex').slice(0, LENGTH);
}

/** One for each step of the play that lies in this folder, by its id, in the order played. */
export function fingerprints(root: string): Map<string, string> {
  const art = readArt(root);
  const play = readPlay(root);
  return new Map(play.steps.map(({ id }, index) => [id, fingerprint(play.vocabulary, play.moment(index).after, art)]));
}
