/** sound/music.json: the score as it was rendered, which `npm run sound` writes. */
import Type from 'typebox';
import { clip } from './sounds';
import { entries, fields, flag, from, list, seconds, text, whole, wording, type Data } from './values';

const passage = fields({
  file: text('a cue, in sound/music'),
  beat: seconds(10),
  beats: whole(1, 16, 'a whole number', 'in a bar'),
  bars: list(whole(0, 10_000), { description: 'clips of the file, in order' }),
  loop: flag('goes round from its first bar'),
  // oxlint-disable-next-line unicorn/no-thenable -- the data calls it so
  then: Type.Union([text(), Type.Null()], {
    called: 'a passage, or null for silence',
    description: 'what follows the last bar where it does not go round',
  }),
  words: wording(),
});

export const music = fields({
  lead: seconds(1, 'by which a clip begins before its bar'),
  files: entries(fields({ gain: from(0, 10, 'a factor'), clips: list(clip) })),
  passages: entries(passage),
});
export type Music = Data<typeof music>;
export type Passage = Data<typeof passage>;
