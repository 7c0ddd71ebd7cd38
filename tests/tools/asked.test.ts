/** English messages that the page asks for and nobody wrote, or not under that id. */
import { describe, expect, it } from 'vitest';
import { CONTROLS } from '../../src/page/words/expected-messages';
import { rowsOf } from '../../src/page/words/messages';
import { readData } from '../../tools/data-files';
import { ROOT } from '../play/texts';
import { copyData, faultsWith } from './spoilt';

copyData();

const [NAME, CALLED, SEEN, SHARED] = [
  'assets/shared/languages/en/controls.jsonl',
  'assets/plays/our-spot/languages/en/names.jsonl',
  'assets/plays/our-spot/languages/en/descriptions.jsonl',
  'assets/shared/languages/en/descriptions.jsonl',
] as const;
const without = (id: string) => (text: string) => text.replace(new RegExp(`.*"id":"${id}".*\n`), '');

describe('an English message', () => {
  it('is told of where it is missing, and where to write it', () =>
    expect(faultsWith(NAME, without('loading'))).toEqual([
      `${NAME}:43:1 no row has the message "loading", which the page asks for: write one after this, {"id": ` +
        `"loading", "text": "…"}`,
    ]));

  it('is guessed where its id is misspelt', () =>
    expect(faultsWith(NAME, (text) => text.replace('"id":"reload"', '"id":"relaod"'))).toEqual([
      `${NAME}:48:7 nothing asks for a message called "relaod": did you mean "reload"?`,
    ]));

  it('is not looked for where an id is no text', () =>
    expect(faultsWith(NAME, (text) => text.replace('"id":"reload"', '"id":5'))).toEqual([
      expect.stringContaining(`${NAME}:48:`),
    ]));

  it('that names the play or a figure is missed as well', () =>
    expect([...faultsWith(CALLED, without('title')), ...faultsWith(CALLED, without('james'))]).toEqual([
      expect.stringContaining(`${CALLED}:1:1 no row has the message "title", which the page asks for: write one`),
      expect.stringMatching(/names\.jsonl:\d+:1 no row has the message "james", which the page asks for/),
    ]));

  it('that describes a movement or a place is missed as well', () =>
    expect([...faultsWith(SHARED, without('do:nod')), ...faultsWith(SEEN, without('place:bedroom'))]).toEqual([
      expect.stringMatching(/descriptions\.jsonl:\d+:1 no row has the message "do:nod", which the page asks for/),
      expect.stringContaining(
        `${SEEN}:1:1 no row has the message "place:bedroom", which the page asks for: write one, {`,
      ),
    ]));
});

it('The English as shipped has what is asked for, and nothing else', () =>
  expect(rowsOf(readData(ROOT, NAME)).map(({ id }) => id)).toEqual(Object.keys(CONTROLS)));
