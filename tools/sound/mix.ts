/** Brings a take to its finished form: no offset below hearing, no click at its ends, its level. */
import { filter } from './filter';
import type { Take } from './reels/reels';
import { fadeEnds, level, type Signal } from './signal';

const SUBSONIC = 30; // Hz; below it there is only an offset that would click

/** @returns each variant with its channels, at the take's level */
export const finished = (take: Take): Signal[][] =>
  take.variants.map((make) =>
    level(
      make().map((channel) => clean(take, channel)),
      take.peak,
    ),
  );

function clean({ loop = false }: Take, channel: Signal): Signal {
  const audible = filter(channel, { pass: 'high', hz: SUBSONIC, loop });
  return loop ? audible : fadeEnds(audible, 0.001, 0.04);
}
