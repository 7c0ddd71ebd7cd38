/** What must hold of the props as they are cut: their parts are cut-outs, their states those of the play. */
import type { PropArt, PropData } from '../../src/schemas/prop-art.js';
import { namedTwice, strange, type Complaints } from './names.js';
import type { KnownNames } from '../known-names.js';
import { label } from '../schema-faults.js';

const GLOW = 'ember'; // a light that no paper is cut for
const LIKE = /\.(one|two|three)$/; // further parts of one cut-out

export function propRules({ cutouts, props }: PropArt, known: KnownNames): Complaints {
  const names = cutouts.map(({ name }) => name);
  const states = known.states();
  return [
    ...namedTwice(cutouts, 'cutouts'),
    ...Object.entries(props).flatMap(([name, prop]) => [
      ...ownRules(name, prop, names),
      ...(states?.[name] ? stateRules(name, Object.keys(prop.states), states[name], known.whereOf('prop')) : []),
    ]),
  ];
}

const LETTERED = 'title'; // hung in letters of its own, which npm run title cuts

/** A prop that has states, and is drawn in none of them. @param all the props of the play */
export function drawnRules(all: readonly string[], known: KnownNames): Complaints {
  const drawn = Object.keys((known.data('scenery/props.json') as PropArt | null)?.props ?? {});
  return all
    .filter((prop) => prop !== LETTERED && !drawn.includes(prop))
    .map((prop) => ({
      path: [prop],
      what: `the prop "${prop}" is not drawn, so that nobody sees it`,
      how: `add it to the "props" of ${known.where('scenery/props.json')}, with each of its states`,
    }));
}

function ownRules(name: string, { order = [], joined = {}, states }: PropData, names: readonly string[]): Complaints {
  const cut = (part: string, path: readonly (string | number)[]): Complaints =>
    part === GLOW ? [] : strange(part.replace(LIKE, ''), names, 'cut-out', path, 'the cutouts of this file');
  const parts = [...new Set([...order, ...Object.values(states).flatMap((state) => Object.keys(state.parts))])];
  const at = ['props', name];
  return [
    ...order.flatMap((part, i) => cut(part, [...at, 'order', i])),
    ...Object.entries(states).flatMap(([state, { parts: placed, via = {}, life = {} }]) => [
      ...Object.keys(placed).flatMap((part) => cut(part, [...at, 'states', state, 'parts', part])),
      ...Object.keys(via).flatMap((part) => strange(part, parts, 'part', [...at, 'states', state, 'via', part])),
      ...Object.keys(life).flatMap((part) => strange(part, parts, 'part', [...at, 'states', state, 'life', part])),
    ]),
    ...Object.entries(joined).flatMap(([part, bearer]) => [
      ...strange(part, parts, 'part', [...at, 'joined', part]),
      ...strange(bearer, parts, 'part', [...at, 'joined', part]),
    ]),
  ];
}

function stateRules(name: string, has: readonly string[], wanted: readonly string[], where: string): Complaints {
  const path = ['props', name, 'states'];
  return [
    ...has.flatMap((state) => strange(state, wanted, `state of "${name}"`, [...path, state], where)),
    ...wanted
      .filter((state) => !has.includes(state))
      .map((state) => ({
        path,
        what: `${label(path)} lacks "${state}", which it has in ${where}`,
        how: 'say where its parts are then',
      })),
  ];
}
