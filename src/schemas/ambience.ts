/** sound/ambience.json: what a place sounds of, by the hour, the wind and how far along its ground one is. */
import Type from 'typebox';
import { place } from './stage';
import { entriesBy, fields, from, length, list, rising, seconds, share, wording, type Data } from './values';

const words = Type.Unsafe<{ readonly in: string | null; readonly out: string | null } | null>({
  anyOf: [fields({ in: wording(), out: wording() }), { type: 'null' }],
  ruled: true,
  description: 'for those who do not hear it set in and fall silent; null where it tells nothing',
});

const loop = fields({
  places: list(place, { description: 'where it is heard' }),
  hours: rising(0, Type.Tuple([from(0, 24, 'an hour'), share()], { called: 'an hour and a level, [19, 0.8]' }), {
    description: 'level: straight from one to the next, even beyond',
  }),
  along: Type.Optional(
    rising(0, Type.Tuple([length(), share()], { called: 'an x and a share of the level, [-1440, 1]' }), {
      description:
        'where along the ground it is heard: straight from one to the next, even beyond; all over when left out',
    }),
  ),
  winds: Type.Optional(
    fields(
      { still: share(), breeze: share(), gusts: share() },
      { description: 'share of the level in each wind; whole in all when left out' },
    ),
  ),
  gust: share('of the level, that comes and goes with the gust of the moment'),
  comes: seconds(600, 'from silence to its full volume'),
  goes: seconds(600, 'from its full volume to silence'),
  words,
});

export const ambience = entriesBy('sound', loop);
export type PlaceLoop = Data<typeof loop>;
