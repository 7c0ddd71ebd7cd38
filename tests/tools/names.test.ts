/** The engine plays any play: no name that only the shipped one has stands in its code. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUNDLE, readPlay, VOCABULARY } from '../play/shipped';
import { ROOT, shipped } from '../play/texts';

/** Names that are the engine's own words as well. */
const ALSO_WORDS = [
  'letter', // a kind of step
  'tree', // a type of layer
  'wall', // another
  'title', // what the front shows in paper letters
  'path', // that leads to a value, and a way to a building
  'fold', // of a far hill
  'brow', // of a face
  'our-spot', // the key of what a page and the play in its frame say to each other
];

const { figures, places, marks, props } = VOCABULARY;
const names = [
  ...figures,
  ...Object.keys(places),
  ...Object.keys(marks),
  ...Object.keys(props),
  ...Object.values(BUNDLE.places).flatMap(({ landmarks = {} }) => Object.keys(landmarks)),
  ...readPlay(shipped).steps.map(({ id }) => id),
].filter((name) => !ALSO_WORDS.includes(name));
const files = [
  'index.html',
  ...readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => `src/${name}`),
];

it('no figure, place, mark, prop, landmark or step of the shipped play is named in src', () => {
  const quoted = new RegExp(`(['"\`])(?:${names.join('|')})\\1`, 'g');
  const found = files.flatMap((file) =>
    (readFileSync(`${ROOT}/${file}`, 'utf8').match(quoted) ?? []).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

it('and its figures and its title are not so much as spoken of', () => {
  const spoken = new RegExp(`\\b(?:${[...figures, BUNDLE.play.title].join('|')})\\b`, 'gi');
  const found = files.flatMap((file) =>
    (readFileSync(`${ROOT}/${file}`, 'utf8').match(spoken) ?? []).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});
