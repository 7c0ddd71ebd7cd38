/** What an author is told of a data file that is valid JSON, and yet not what its name promises. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../tools/known-names';
import { schemaFaults } from '../../tools/schemas';
import { ROOT } from '../play/texts';

const known = new KnownNames(ROOT);
const [MOVEMENTS, POSES] = ['assets/plays/our-spot/movements.json', 'assets/shared/figures/poses.json'] as const;
const told = (name: string, text: string): string[] =>
  schemaFaults({ name, text }, known).map((line) => line.replace(`${name}:`, ''));

/** A movement with these keys, each on a line of its own from the second on. */
const keyed = (...keys: string[]): string =>
  `{"nod":{"how":"stand first","motion":{"time":1,"keys":[\n${keys.join(',\n')}\n]}}}`;
const moved = (fields: string): string => `{"nod":{"how":"stand first","motion":{"time":1},\n${fields}}}`;
const KEY = 'of "keys" of "motion" of "nod"';

describe('a key of a movement', () => {
  it.each([
    ['{"at":0.5,"ease":"overshoot","pose":"crouch","lean":4,"nearArm":{"shoulder":-70,"elbow":20}}'],
    ['{"at":0.5,"lean":4},\n{"at":1,"ease":"snap"}'],
  ])('may say %s', (key) => expect(told(MOVEMENTS, keyed(key))).toEqual([]));

  it.each([
    [
      '{"at":0.5,"nearArm":{"shouldr":-70}}',
      `2:32 "nearArm" of entry 1 ${KEY} has a "shouldr", which nothing reads: did you mean "shoulder"?`,
    ],
    ['{"at":0.5,"leen":4}', `2:18 entry 1 ${KEY} has a "leen", which nothing reads: did you mean "lean"?`],
    [
      '{"at":0.5,"elbow":4}',
      `2:19 entry 1 ${KEY} has a "elbow", which nothing reads: ` +
        'write it as "nearArm": {"elbow": …} or "farArm": {"elbow": …}',
    ],
    ['{"at":0.5,"pose":"crouhc"}', '2:18 there is no pose called "crouhc": did you mean "crouch"?'],
    ['{"at":0.5,"ease":"overshot"}', `2:18 "ease" of entry 1 ${KEY} is "overshot": did you mean "overshoot"?`],
    ['{"at":1.4,"lean":4}', `2:7 "at" of entry 1 ${KEY} is 1.4: make it a share of the movement from 0.001 to 1`],
    ['{"at":0.5,"lean":4000}', `2:18 "lean" of entry 1 ${KEY} is 4000: make it degrees from -360 to 360`],
    ['{"at":0.5,"hip":[0,-12]}', `2:17 "hip" of entry 1 ${KEY} is a list: make it an object, in braces`],
    [
      '{"at":0.5,"hip":{}}',
      `2:17 "hip" of entry 1 ${KEY} is empty: write at least one entry, or take back what it had`,
    ],
    ['{"lean":4}', `2:1 entry 1 ${KEY} has no "at": give it one, a share of the movement from 0.001 to 1`],
    [
      '{"at":0.5,"lean":4},\n{"at":0.5,"lean":2}',
      `3:7 "at" of entry 2 ${KEY} is 0.5, after 0.5: put the entries in their order`,
    ],
    [
      '{"at":1,"lean":4}',
      `2:16 "lean" of entry 1 ${KEY} stands at 1, where the movement is over: put it a little earlier; ` +
        'at 1 a key has an "ease" alone: how the body comes to rest',
    ],
  ])('is told of where it is %s', (key, fault) => expect(told(MOVEMENTS, keyed(key))).toEqual([fault]));
});

describe('a movement', () => {
  it.each([
    ['"gives":{"pose":"stnad"}', '2:17 there is no pose called "stnad": did you mean "stand"?'],
    ['"gives":{"mood":"tendre"}', '2:17 there is no mood called "tendre": did you mean "tender"?'],
    ['"gives":{"look":"ahaed"}', '2:17 there is no prop called "ahaed": did you mean "ahead"?'],
    ['"gives":{"props":{"alrm":"ringing"}}', '2:26 there is no prop called "alrm": did you mean "alarm"?'],
    [
      '"gives":{"props":{"alarm":"rining"}}',
      '2:27 there is no state of "alarm" called "rining": did you mean "ringing"?',
    ],
    [
      '"gives":{"touch":{"near":"own.eyes"}}',
      '2:26 there is no thing to touch called "own.eyes": did you mean "own.eye"?',
    ],
    ['"go":{"gait":"wlak","speed":150}', '2:14 "gait" of "go" of "nod" is "wlak": did you mean "walk"?'],
    [
      '"go":{"gait":"walk","speed":150,"to":"coat-hok"}',
      '2:38 there is no mark called "coat-hok": did you mean "coat-hook"?',
    ],
    ['"needs":{"at":["treee"]}', '2:16 there is no spot called "treee": did you mean "tree"?'],
    [
      '"needs":{"postures":["seated"]}',
      '2:21 "needs" of "nod" has a "postures", which nothing reads: did you mean "posture"?',
    ],
    ['"sounds":["stepps"]', '2:11 there is no sound called "stepps": did you mean "steps"?'],
    ['"sounds":[{"sound":"stepps"}]', '2:20 there is no sound called "stepps": did you mean "steps"?'],
    ['"stops":"alarum"', '2:9 there is no sound called "alarum": did you mean "alarm"?'],
    ['"enters":"yes"', '2:10 "enters" of "nod" is "yes": make it true or false, without quotation marks'],
    ['"gvies":{"pose":"stand"}', '2:9 "nod" has a "gvies", which nothing reads: did you mean "gives"?'],
  ])('is told of where it has %s', (fields, fault) => expect(told(MOVEMENTS, moved(fields))).toEqual([fault]));

  it('touches before it lets go', () =>
    expect(
      told(
        MOVEMENTS,
        '{"sip":{"how":"sit","motion":{"time":1,"contact":{"hand":"near","to":"tea","from":0.5,"until":0.4}}}}',
      ),
    ).toEqual([
      '1:95 "until" of "contact" of "motion" of "sip" is 0.4, and "from" is 0.5: let the hand go after it has touched',
    ]));
});

describe('a pose', () => {
  const ARMS = '"nearArm":{"shoulder":6,"elbow":12},"farArm":{"shoulder":-4,"elbow":14}';
  const posed = (fields: string): string => `{"stand":{${ARMS},"nearFoot":{"x":5},"farFoot":{"x":-8},\n${fields}}}`;

  it.each([
    ['"posture":"standign","hip":{"x":0,"y":107}', '2:11 "posture" of "stand" is "standign": did you mean "standing"?'],
    ['"posture":"standing","hpi":{"x":0,"y":107}', '2:28 "stand" has a "hpi" and no "hip": did you mean "hip"?'],
    [
      '"posture":"standing","hip":{"x":0}',
      '2:28 "hip" of "stand" has no "y": give it one, figure units from -200 to 200',
    ],
    [
      '"posture":"standing","hip":{"x":0,"y":107},"hands":{"near":"opened"}',
      '2:60 "near" of "hands" of "stand" is "opened": did you mean "open"?',
    ],
  ])('is told of where it has %s', (fields, fault) => expect(told(POSES, posed(fields))).toEqual([fault]));
});

it.each([MOVEMENTS, POSES])('%s is laid out to be read: no line is longer than a screen', (name) => {
  const long = readFileSync(`${ROOT}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line.length > 120);
  expect(long).toEqual([]);
});
