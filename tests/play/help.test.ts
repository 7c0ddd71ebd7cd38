import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/play/screenplay/check';
import { suggest } from '../../src/play/screenplay/fault';
import { flawsOf } from '../../src/play/screenplay/file-flaws';
import { scene } from './texts';
import { readPlay } from './shipped';
import { checkPlay } from './shipped';

/** What an author is told of a line, without the beats that a single line leaves untold. */
function told(text: string): string[] {
  return checkPlay([{ name: 'play.jsonl', text }])
    .faults.filter(({ rule }) => rule !== 'beat-untold')
    .map(formatFault);
}
const line = (fields: string): string =>
  `{"id":"wakes","beat":"M01","kind":"narration","who":"lily","text":"Yes."${fields}}`;

describe('broken JSON is told in plain words, at the place that is broken', () => {
  it.each<[string, string, RegExp]>([
    [
      'a curly quotation mark',
      '{“id”:"wakes"}',
      /^play\.jsonl:1:2 this is not JSON: “ is no straight quotation mark: type "/,
    ],
    [
      'a straight quotation mark inside a text',
      '{"id":"wakes","text":"He said "no"."}',
      /^play\.jsonl:1:32 this is not JSON: the text ended at the quotation mark .*write a quotation mark as \\"/,
    ],
    [
      'a comma left over',
      line(','),
      /^play\.jsonl:1:\d+ this is not JSON: a field is missing here: take the last comma out/,
    ],
    ['a comma left out', '{"id":"wakes" "beat":"M01"}', /^play\.jsonl:1:15 this is not JSON: a comma is missing here/],
    ['a colon left out', '{"id" "wakes"}', /^play\.jsonl:1:7 this is not JSON: a colon is missing here/],
    [
      'a brace left out',
      '{"id":"wakes"',
      /^play\.jsonl:1:\d+ this is not JSON: a closing brace is missing here: add the }/,
    ],
    [
      'a bracket left out',
      line(',"cues":[{"do":"ring"}'),
      /^play\.jsonl:1:\d+ this is not JSON: a (comma|closing bracket) is missing here/,
    ],
    [
      'a text without an end',
      '{"id":"wakes}',
      /^play\.jsonl:1:\d+ this is not JSON: this text has no closing quotation mark/,
    ],
    ['a backslash', '{"id":"wa\\kes"}', /^play\.jsonl:1:\d+ this is not JSON: this backslash leads to nothing/],
    ['a comment', '{"id":"wakes"} // wakes', /^play\.jsonl:1:16 this is not JSON: a comment stands here: take it out/],
    [
      'a word without quotation marks',
      '{"id":wakes}',
      /^play\.jsonl:1:7 this is not JSON: this word stands outside quotation marks/,
    ],
    [
      'two steps on a line',
      `${line('')}${line('')}`,
      /^play\.jsonl:1:\d+ this is not JSON: there is more here after the end of the step: keep one step a line/,
    ],
    [
      'a number that begins with its point',
      line(',"n":.8'),
      /:\d+ this is not JSON: a number does not begin with its point in JSON: write it as 0\.8$/,
    ],
    [
      'a number with a plus',
      line(',"n":+5'),
      /:\d+ this is not JSON: a number does not begin with a plus in JSON: write it as 5$/,
    ],
    [
      'a number with noughts',
      line(',"n":00.8'),
      /:78 this is not JSON: this number begins with a nought too many: write it as 0\.8$/,
    ],
    [
      'no number',
      line(',"n":NaN'),
      /this is not JSON: NaN is no number that a play can do anything with: write a number/,
    ],
    ['a capital', line(',"n":True'), /this is not JSON: True has capitals: write it in small letters, true$/],
    [
      'a note',
      '# note',
      /^play\.jsonl:1:1 this is not JSON: a comment stands here: take it out: the lines of a play have none$/,
    ],
    [
      'ends of lines in CR alone',
      `${line('')}\r${line('')}\r`,
      /this is not JSON: a line ends here with CR alone, .*: save the file with LF or CR LF/,
    ],
    [
      'a bell in a text',
      '{"id":"wa\u0007kes"}',
      /^play\.jsonl:1:10 this is not JSON: a bell character \(U\+0007\) stands in this text: take it out$/,
    ],
    [
      'a line separator',
      '{\u2028"id":"wakes"}',
      /^play\.jsonl:1:2 this is not JSON: a line separator \(U\+2028\) stands here: take it out/,
    ],
    [
      'a next-line character',
      '{\u0085"id":"wakes"}',
      /^play\.jsonl:1:2 this is not JSON: a next-line character \(U\+0085\) stands here/,
    ],
    [
      'a vertical tab',
      '{\u000b"id":"wakes"}',
      /^play\.jsonl:1:2 this is not JSON: a vertical tab \(U\+000B\) stands here/,
    ],
    ['a step on several lines', '{\n', /^play\.jsonl:1:\d+ this is not JSON: .*a step stands on one line/],
  ])('%s', (_name, text, expected) => expect(told(text)[0]).toMatch(expected));
});

describe('an author is helped', () => {
  it.each<[string, string, string]>([
    [
      'by the beginning of a word',
      line(',"cues":[{"do":"run"}]'),
      'play.jsonl:1:88 there is no movement called "run": did you mean "run-down"? as a sound, it is written ' +
        '{"sound": "run"}',
    ],
    [
      'with a movement that is cued as a sound',
      line(',"cues":[{"sound":"reach-round"}]'),
      'play.jsonl:1:91 there is no sound called "reach-round": as a movement, it is written {"do": "reach-round"}',
    ],
    [
      'with one that is misspelt as well',
      line(',"cues":[{"sound":"reach-rond"}]'),
      'play.jsonl:1:91 there is no sound called "reach-rond": did you mean a movement, {"do": "reach-round"}?',
    ],
    [
      'with a letter in a name that nobody sees',
      line(',"cues":[{"do":"no\u200bd"}]'),
      'play.jsonl:1:88 there is a zero-width space (U+200B) in "no\u200bd", which nobody sees: take it out: "nod"',
    ],
    [
      'with a number that is not written out',
      line('').replace('"M01"', '"M1"'),
      'play.jsonl:1:22 there is no beat called "M1": did you mean "M01"?',
    ],
    [
      'without a guess, where many names are as near',
      line('').replace('"M01"', '"H80"'),
      'play.jsonl:1:22 there is no beat called "H80": see the names in assets/plays/our-spot/beats.json',
    ],
    [
      'by where the words stand, where there are too many to read out',
      line(',"cues":[{"do":"somersault"}]'),
      'play.jsonl:1:88 there is no movement called "somersault": see the names in ' +
        'assets/plays/our-spot/movements.json or assets/shared/movements.json',
    ],
    [
      'with a pace that would take for ever',
      line(',"cues":[{"camera":"push"},{"do":"ring","pace":0}]'),
      'play.jsonl:1:120 "pace" is 0: give a number, above 0; 1 is as keyed, 2 is twice as fast',
    ],
    [
      'with a time before the beginning',
      line(',"cues":[{"light":"blue","time":-1}]'),
      'play.jsonl:1:105 "time" is -1: give a number, 0 or above',
    ],
    [
      'with a pace that would take nearly for ever',
      line(',"cues":[{"camera":"push"},{"do":"ring","pace":1e-300}]'),
      'play.jsonl:1:120 "pace" is 1e-300: give a number from 0.05 to 20; 1 is as keyed, 2 is twice as fast',
    ],
    [
      'with a time that nobody waits for',
      line(',"cues":[{"light":"blue","time":99999999}]'),
      'play.jsonl:1:105 "time" is 99999999: give a number of seconds, 600 at most',
    ],
    [
      'with a time beyond all numbers',
      line(',"cues":[{"light":"blue","delay":1e999}]'),
      'play.jsonl:1:106 "delay" is a number too large for any clock: give a number of seconds, 600 at most',
    ],
    [
      'with an hour that no clock shows',
      line(',"cues":[{"light":25}]'),
      'play.jsonl:1:91 there is no hour called 25: give an hour from 0 to 24, or one of: morning, ' +
        'late-morning, golden, sunset, last-red, afterglow, blue, first-stars, cloud-break, starless, moonrise, ' +
        'night, late',
    ],
    ...['con', 'aux', 'nul', 'prn', 'wakes-', 'w'.repeat(61)].map((id): [string, string, string] => [
      `with an id that no file can be called by, ${id}`,
      line('').replace('wakes', id),
      `play.jsonl:1:7 "${id}" will not do as an id, for files are called by it: use a word or two, 60 ` +
        `letters at most, with no hyphen at the end, and none that Windows keeps for itself, such as con, aux or nul`,
    ]),
    [
      'with an id that is a language',
      line('').replace('wakes', 'fr'),
      'play.jsonl:1:7 "fr" will not do as an id, for files are called by it: use more than two letters: ' +
        'those stand for languages',
    ],
    [
      'with brackets that lead nowhere',
      line(`,"cues":${'['.repeat(9000)}${']'.repeat(9000)}`),
      'play.jsonl:1:144 this is nested too deep: take brackets out: 64 in one another are the most',
    ],
    [
      'with a value that is no name, without a guess',
      line(',"cues":[{"camera":"frame","on":null}]'),
      'play.jsonl:1:105 there is no thing to frame called null: see the names in ' +
        'assets/plays/our-spot/marks.json and ' +
        'props.json, or name a figure or a place',
    ],
    [
      'with the second of two beats',
      line('').replace('"M01"', '["M01","M99"]'),
      'play.jsonl:1:29 there is no beat called "M99": see the names in assets/plays/our-spot/beats.json',
    ],
  ])('%s', (_name, text, expected) => expect(told(text)).toEqual([expected]));

  it(
    'with no more than what can be known: what follows a line that can’t be read is doubted only where ' +
      'something moves after it',
    () => {
      const until = (...lines: readonly string[]) => checkPlay([{ name: 'play.jsonl', text: lines.join('\n') }]).until;
      const [words, broken, moving] = [
        line('').slice(0, -1),
        `${line(',"cues":[{"do":"ring"}]')},`,
        line(',"cues":[{"do":"ring"}]'),
      ];
      expect([until(moving, broken), until(broken, line('')), until(words, moving)]).toEqual([null, null, null]);
      expect(until(broken, moving)).toEqual({ file: 'play.jsonl', line: 1 });
    },
  );

  it.each([
    [
      'a step laid out over lines',
      JSON.stringify(JSON.parse(line(',"cues":[{"do":"ring"}]')), null, 2),
      'this is laid out over 12 lines: write it on one: one step, or one row of words, stands on one line',
    ],
    [
      'a file that is one list',
      `[\n${line('')},\n${line('').replace('wakes', 'rises')}\n]`,
      'this file is one list: take out its [ and ], and the comma at the end of each line: one step, or one ' +
        'row of words, stands on one line',
    ],
  ])('once with %s', (_, text, expected) => {
    expect(told(text)).toEqual([`play.jsonl:1:1 ${expected}`]);
    expect(flawsOf({ name: 'rows.jsonl', text })).toEqual([`rows.jsonl:1:1 ${expected}`]);
  });

  it('with every fault of a line at once', () => {
    expect(
      told(line(',"mood":"sadd","cues":[{"do":"nodd"},{"sound":"wnd"}],"speak":"later"')).map(
        (fault) => fault.split(' called ')[1],
      ),
    ).toHaveLength(4);
  });

  it('without being told of beats that a faulty line means to tell', () => {
    const { faults } = checkPlay([
      {
        name: 'play.jsonl',
        text: [
          line(''),
          line('').replace('M01', 'M02').replace('"who"', '"whose"').replace('wakes', 'trips'),
          line('').replace('M01', 'M03').replace('wakes', 'eats'),
        ].join('\n'),
      },
    ]);
    expect(faults.filter(({ line: at }) => at < 3).map(({ rule }) => rule)).not.toContain('beat-untold');
  });

  it('with what is wanting to a passage that stands in the score alone', () =>
    expect(told(line(',"cues":[{"music":"zzz"}]'))[0]).toMatch(
      / \(one that is new in score\/ is heard once npm run sound -- --score has rendered it\)$/,
    ));

  it('by a list of words where none is near and they are few', () => {
    expect([suggest('x', ['frame', 'push']), suggest('Frame', ['frame', 'push'])]).toEqual([
      'choose one of: frame, push',
      'did you mean "frame"?',
    ]);
  });
});

describe('a file as editors leave it', () => {
  it('may begin with a byte order mark, end its lines with CR LF and have empty lines', () => {
    const [first, second] = scene({ id: 'one' }, { id: 'two' }).text.split('\n');
    const file = { name: 'play.jsonl', text: `\uFEFF${first}\r\n\r\n${second}\r\n` };
    expect(readPlay([file]).steps.map(({ id, at }) => [id, at.line])).toEqual([
      ['one', 1],
      ['two', 3],
    ]);
    expect(told(file.text)).toEqual([]);
  });

  it('is told of with its own name and line, whichever of several it is', () => {
    const [one, two] = [scene({ id: 'one' }), { ...scene({ id: 'one' }), name: 'second.jsonl' }];
    expect(checkPlay([one, two]).faults.map(formatFault)[0]).toMatch(
      /^second\.jsonl:1:7 the id "one" is taken already, at scene\.jsonl:1: /,
    );
  });

  it('plays nothing, and says so, where there is nothing in it', () => {
    expect(checkPlay([{ name: 'play.jsonl', text: '\n' }]).faults.map(({ rule, line: at }) => [rule, at])).toEqual([
      ['beat-untold', 1],
    ]);
  });
});
