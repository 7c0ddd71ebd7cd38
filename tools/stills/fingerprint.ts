/** What the still of a step depends on, told in a few letters: another stage, figure, pose or place gives others. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readPlay } from '../../src/play/play';
import { FIGURES, type Stage } from '../../src/play/stage';
import { PLACES } from '../../src/play/vocabulary';
import { namesIn, readJson } from '../data-files.js';
import { playFiles } from '../play-files.js';
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
function isSeen(name: string, { place, figures }: Stage): boolean {
  if ((PLACES as readonly string[]).includes(name)) return name === place;
  const who = FIGURES.find((figure) => figure === name);
  return !who || figures[who].place === place;
}

function fingerprint(stage: Stage, art: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...stage, sounds: [], music: undefined }));
  for (const [name, text] of art) if (isSeen(name, stage)) hash.update(text);
  return hash.digest('hex').slice(0, LENGTH);
}

/** One for each step of the play that lies in this folder, by its id, in the order played. */
export function fingerprints(root: string): Map<string, string> {
  const art = readArt(root);
  const play = readPlay(playFiles(root));
  return new Map(play.steps.map(({ id }, index) => [id, fingerprint(play.moment(index).after, art)]));
}
