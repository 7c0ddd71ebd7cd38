/** What must hold within a data file and between files, beyond what a schema can say. */
import { basename } from 'node:path';
import type { CurtainData } from '../../src/schemas/curtain.js';
import type { PlaceFile } from '../../src/schemas/place.js';
import type { Music } from '../../src/schemas/music.js';
import type { Theme } from '../../src/schemas/score.js';
import type { Voices } from '../../src/schemas/voices.js';
import { WORD_RULES } from '../check-sounds.js';
import type { KnownNames } from '../known-names.js';
import { label } from '../schema-faults.js';
import { cueRules } from './cue-rules.js';
import { figureRules, ownFigureRules } from './figure-rules.js';
import { movementRules } from './movement-rules.js';
import { dyes, namedTwice, strange, twice, type Complaints, type Path } from './names.js';
import { ownViewRules, placeRules } from './place-rules.js';
import { plateRules, popUpRules } from './plate-rules.js';
import { playRules } from './play-rules.js';
import { drawnRules, propRules } from './prop-rules.js';

type Rule = (data: never, known: KnownNames, name: string) => Complaints;

const RULES: Readonly<Record<string, Rule>> = {
  figure: ownFigureRules,
  rig: figureRules,
  beats: (beats: readonly string[]) => twice(beats, 'beat', (i) => [i]),
  movements: movementRules,
  play: playRules,
  props: (props: Readonly<Record<string, readonly string[]>>, known) => [
    ...Object.entries(props).flatMap(([prop, states]) => twice(states, 'state', (i) => [prop, i])),
    ...drawnRules(Object.keys(props), known),
  ],
  curtain: ({ cutouts, palette }: CurtainData) => [...namedTwice(cutouts, 'cutouts'), ...dyes(cutouts, palette)],
  place: (place: PlaceFile, _, name) => [...ownViewRules(place, name), ...placeRules(place)],
  plate: plateRules,
  'pop-up': popUpRules,
  'prop-art': propRules,
  theme: orderRules,
  'voice-styles': vowelRules,
  music: musicRules,
  cue: cueRules,
};
/** @param kind of the file @param data that is of its schema @param name of the file, without folders and ending */
export const dataRules = (kind: string, data: unknown, known: KnownNames, name: string): Complaints => [
  ...(RULES[kind]?.(data as never, known, name) ?? []),
  ...(WORD_RULES[kind]?.(data as never) ?? []),
];

/** Every cue of the score stands in the order of the play, and has a file. */
function orderRules({ order }: Theme, known: KnownNames): Complaints {
  const files = known.filesIn('score').filter((file) => file.endsWith('.json'));
  const cues = files.map((file) => basename(file, '.json')).filter((name) => name !== 'theme');
  return [
    ...twice(order, 'cue', (i) => ['order', i]),
    ...(cues.length > 0
      ? order.flatMap((name, i) => strange(name, cues, 'cue', ['order', i], known.where('score')))
      : []),
    ...cues
      .filter((name) => !order.includes(name))
      .map((name) => ({ path: ['order'], what: `the order lacks "${name}"`, how: 'add it where the play has it' })),
  ];
}

/** The voices that murmur, each with a clip for every vowel. */
const MURMURS = ['voice-high', 'voice-low', 'whisper'];

function vowelRules({ vowels }: Voices, known: KnownNames): Complaints {
  const sounds = known.data('sound/sounds.json') as Record<string, { readonly clips?: unknown[] }> | null;
  const least = Math.min(...MURMURS.map((name) => sounds?.[name]?.clips?.length ?? Infinity));
  return Object.entries(vowels).flatMap(([vowel, clips]) =>
    clips.flatMap((clip, i) => beyond(clip, least, ['vowels', vowel, i], 'every murmur')),
  );
}

/** A clip that a recording does not have. */
const beyond = (clip: number, count: number, path: Path, whose: string): Complaints =>
  clip < count
    ? []
    : [
        {
          path,
          what: `${label(path)} is ${clip}, and ${whose} has ${count} clips`,
          how: `name one from 0 to ${count - 1}`,
        },
      ];

function musicRules({ files, passages }: Music): Complaints {
  return Object.entries(passages).flatMap(([name, { file, bars, then }]) => {
    const path = ['passages', name];
    const lost = strange(file, Object.keys(files), 'file', [...path, 'file']);
    const clips = files[file]?.clips.length ?? Infinity;
    return [
      ...lost,
      ...bars.flatMap((bar, i) => beyond(bar, clips, [...path, 'bars', i], `"${file}"`)),
      ...(then === null ? [] : strange(then, Object.keys(passages), 'passage', [...path, 'then'])),
    ];
  });
}
