/** What each data file has to be before anything takes it up; what its entries say is checked where they are used. */
import { each, either, fields, flag, list, number, type Shape, text, thing } from './outline.js';

const points = list(list(number));
const things = list(thing);
const room = fields({ scale: number, panels: things, pieces: things, beams: things, points: thing, motes: thing });
const figure = fields({
  palettes: each(thing),
  features: thing,
  strands: things,
  skirts: each(thing),
  cutouts: list(fields({ name: text, box: list(number), shapes: things })),
});
const sound = either('the name of a sound, or an object with its name, {"sound": "slap"}', text, thing);
const mark = fields({ place: text, x: number, at: text });
const movement = fields(
  { motion: fields({ time: number }), how: text },
  {
    needs: thing,
    go: fields({ gait: text, speed: number }),
    gives: thing,
    other: thing,
    sounds: list(sound, 'a list: put the sounds in square brackets, "sounds": ["slap"]'),
    stops: text,
    enters: flag,
  },
);
const pose = fields({
  posture: text,
  hip: each(number),
  nearArm: each(number),
  farArm: each(number),
  nearFoot: each(number),
  farFoot: each(number),
});
const style = fields({ pitch: number, volume: number, spread: number, tremble: number });

const OUTLINES: Readonly<Record<string, Shape>> = {
  beats: list(text),
  marks: each(mark),
  movements: each(movement),
  props: each(list(text)),
  'figures/james': figure,
  'figures/lily': figure,
  'figures/moods': each(each(number)),
  'figures/poses': each(pose),
  'scenery/bedroom': room,
  'scenery/curtain': fields({ width: number, height: number, palette: each(text), cutouts: things }),
  'scenery/distance': fields({ layers: things, growth: things, castle: thing }),
  'scenery/hill': fields({ ridge: points, nearness: points, trunk: points }),
  'scenery/hillside': fields({ sheen: thing, folds: things, grass: things }),
  'scenery/hours': each(number),
  'scenery/kitchen': room,
  'scenery/light': fields({ hours: list(fields({ hour: number })), shades: list(fields({ hour: number })) }),
  'scenery/memory': room,
  'scenery/props': fields({
    scale: number,
    cutouts: things,
    props: each(fields({ place: text, states: each(thing) })),
  }),
  'scenery/sky': fields({ horizon: thing, sun: thing, moon: thing, stars: thing, clouds: things, fireflies: thing }),
  'scenery/title': fields({ em: number, letters: each(fields({ width: number, ties: points, d: text })) }),
  'scenery/tree': fields({
    limbs: points,
    roots: points,
    bark: list(text),
    knots: points,
    heart: thing,
    crown: things,
    leaves: thing,
  }),
  'score/theme': fields({ order: list(text), melodies: each(list(text)) }),
  'sound/footfalls': each(fields({ walk: text, run: text })),
  'sound/voice-styles': fields({ moods: each(style), steps: each(style), vowels: each(list(number)) }),
  'sound/music': fields({
    lead: number,
    files: each(fields({ gain: number, clips: things })),
    passages: each(fields({ file: text, beat: number, beats: number, bars: list(number) })),
  }),
  'sound/ambience': each(fields({ places: list(text), hours: points, gust: number, comes: number, goes: number })),
  'sound/sounds': each(fields({ bus: text, file: text, volume: number, clips: things })),
};
const SCORE = fields({
  tempo: number,
  metre: number,
  players: each(text),
  bars: each(thing),
  passages: each(thing),
});

/** @param name of a file, relative to the project; undefined where it may be anything */
export const outlineOf = (name: string): Shape | undefined => {
  const [, path = ''] = /^assets\/(?:shared|plays\/[^/]+)\/(.*)\.json$/.exec(name) ?? [];
  return OUTLINES[path] ?? (path.startsWith('score/') ? SCORE : undefined);
};
