/** Which schema each data file is held to. */
import { basename } from 'node:path';
import { ambience } from '../src/schemas/ambience.js';
import { beats } from '../src/schemas/beats.js';
import { curtain } from '../src/schemas/curtain.js';
import { figure, rig } from '../src/schemas/figure.js';
import { footfalls } from '../src/schemas/footfalls.js';
import { hours } from '../src/schemas/hours.js';
import { letters } from '../src/schemas/letters.js';
import { lights } from '../src/schemas/light.js';
import { madeFrom } from '../src/schemas/made-from.js';
import { marks } from '../src/schemas/marks.js';
import { moods } from '../src/schemas/moods.js';
import { movements } from '../src/schemas/movements.js';
import { music } from '../src/schemas/music.js';
import { place } from '../src/schemas/place.js';
import { plate } from '../src/schemas/plate.js';
import { popUp } from '../src/schemas/pop-up.js';
import { play } from '../src/schemas/play.js';
import { poses } from '../src/schemas/poses.js';
import { propArt } from '../src/schemas/prop-art.js';
import { props } from '../src/schemas/props.js';
import { phrase, row } from '../src/schemas/rows.js';
import { cue, theme } from '../src/schemas/score.js';
import { step } from '../src/schemas/screenplay.js';
import { sounds } from '../src/schemas/sounds.js';
import { title } from '../src/schemas/title.js';
import { lineStyles, voices } from '../src/schemas/voices.js';
import { bound, type KnownNames } from './known-names.js';
import { withinPlay } from './play-folder.js';
import { dataRules } from './rules/data-rules.js';
import { look, placed, type Schema } from './schema-faults.js';

/** A kind of data file: what its schema is called, where such files lie, and what they are to be. */
export interface FileKind {
  readonly called: string;
  // in the folder of a play or the one that all share, as in editors' settings: * stands for a name, {a,b} for either
  readonly files: string;
  readonly schema: Schema;
  readonly lines?: boolean; // JSON Lines: each line is one
}

const kind = (called: string, files: string, schema: object): FileKind => ({
  called,
  files,
  schema: schema as Schema,
});
const linesOf = (called: string, files: string, schema: object): FileKind => ({
  ...kind(called, files, schema),
  lines: true,
});

export const FILE_KINDS: readonly FileKind[] = [
  linesOf('screenplay', 'screenplay/*.jsonl', step),
  linesOf('phrases', 'languages/*/phrases.jsonl', phrase),
  linesOf('rows', 'languages/*/{lines,controls,names,descriptions}.jsonl', row),
  kind('play', 'play.json', play),
  kind('beats', 'beats.json', beats),
  kind('marks', 'marks.json', marks),
  kind('movements', 'movements.json', movements),
  kind('props', 'props.json', props),
  kind('moods', 'figures/moods.json', moods),
  kind('poses', 'figures/poses.json', poses),
  kind('figure', 'figures/*.json', figure),
  kind('rig', 'rigs/*.json', rig),
  kind('curtain', 'scenery/curtain.json', curtain),
  kind('place', 'places/*.json', place),
  kind('plate', 'plates/*.json', plate),
  kind('pop-up', 'popups/*.json', popUp),
  kind('hours', 'scenery/hours.json', hours),
  kind('light', 'scenery/light.json', lights),
  kind('prop-art', 'scenery/props.json', propArt),
  kind('title', 'scenery/title.json', title),
  kind('theme', 'score/theme.json', theme),
  kind('cue', 'score/*.json', cue),
  kind('ambience', 'sound/ambience.json', ambience),
  kind('footfalls', 'sound/footfalls.json', footfalls),
  kind('music', 'sound/music.json', music),
  kind('sounds', 'sound/sounds.json', sounds),
  kind('voice-styles', 'sound/voice-styles.json', voices),
  kind('line-styles', 'sound/line-styles.json', lineStyles),
  kind('letters', 'fonts/letters.json', letters),
  kind('made-from', 'stills/made-from.json', madeFrom),
];

/** Whether a file is one of those that such a pattern stands for. */
const matches = (pattern: string, name: string): boolean =>
  new RegExp(
    `^${pattern
      .replaceAll('.', '\\.')
      .replaceAll('*', '[^/]+')
      .replace(/\{([^}]*)\}/g, (_, any: string) => `(${any.replaceAll(',', '|')})`)}$`,
  ).test(name);

/** @param name of a file, relative to the project; undefined where it may be anything */
export function kindOf(name: string): FileKind | undefined {
  const within = withinPlay(name);
  return within === null ? undefined : FILE_KINDS.find(({ files }) => matches(files, within));
}

/** The schema of a file of JSON, with every name filled in that there is; undefined where it may be anything. */
export function schemaOf(name: string, known: KnownNames): Schema | undefined {
  const found = kindOf(name);
  return found && !found.lines ? bound(found.schema, known) : undefined;
}

/** @param file that is valid JSON @returns `file:line:column what: how to put it right`, in the order of its schema */
export function schemaFaults(file: { readonly name: string; readonly text: string }, known: KnownNames): string[] {
  const schema = schemaOf(file.name, known);
  if (!schema) return [];
  const data: unknown = JSON.parse(file.text);
  const complaints = look(schema, data, []);
  const rules = () => dataRules(kindOf(file.name)!.called, data, known, basename(file.name, '.json'));
  return placed(file, complaints.length > 0 ? complaints : rules());
}
