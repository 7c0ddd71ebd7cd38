/** score: the music as notes; a cue a file, and the theme that the cues quote. */
import Type from 'typebox';
import { entries, fields, flag, from, list, optional, seconds, text, whole, word, type Data } from './values';

const tempo = from(20, 300, 'beats a minute');

const written = fields({
  bars: list(text('a bar of this file')),
  ...optional({
    tempo,
    loop: flag('goes round while the viewer lingers'),
    // oxlint-disable-next-line unicorn/no-thenable -- the data calls it so
    then: text('the passage that follows by itself'),
    words: text('what it tells those who do not hear it'),
  }),
});

/** What each voice plays in a bar; `ring`: seconds that the last one dies away in. */
const bar = Type.Unsafe<Readonly<Record<string, string>> & { readonly ring?: number }>({
  type: 'object',
  properties: { ring: seconds(60) },
  patternProperties: { '^.*$': text() },
  called: 'an object, in braces, with what each voice plays',
});

export const cue = fields({
  tempo,
  metre: whole(1, 16, 'a whole number', 'beats in a bar'),
  players: entries(word(['piano', 'piano by hand', 'strings']), { description: 'voice → instrument' }),
  bars: entries(bar),
  passages: entries(written),
  ...optional({ loudness: from(-60, 0, 'LUFS', '-20 where nothing else is said') }),
});

export const theme = fields({
  order: list(text(), { description: 'the cues, in the order of the play' }),
  melodies: entries(list(text())),
});

export type Sheet = Data<typeof cue>;
export type WrittenPassage = Data<typeof written>;
export type Theme = Data<typeof theme>;
