/** What an edit leaves of a file: all but the one value as it was written. */
import { describe, expect, it } from 'vitest';
import { edited } from '../../tools/data-edit';

const SCREENPLAY = [
  '{"id":"one","text":"“Well?”","cues":[{"do":"nod"},{"camera":"frame","on":"both","delay":0.3}]}',
  '{"id":"two","cues":[]}',
  '',
].join('\n');
const MOVEMENTS = `{
  "nod": {
    "motion": {
      "time": 1.9, "keys": [
        {"at": 0.14, "head": 4},
        {"at": 0.34, "nearArm": {"shoulder": -70, "elbow": 20}}
      ]
    }
  }
}
`;
const line = { file: '1-act.jsonl', id: 'one' };
const whole = { file: 'movements.json', id: null };

describe('an edit', () => {
  it('changes a number of one line, and nothing else', () =>
    expect(edited(SCREENPLAY, { ...line, path: ['cues', 1, 'delay'], was: 0.3, value: 0.55 })).toBe(
      SCREENPLAY.replace('0.3', '0.55'),
    ));

  it('adds what a line lacks, spaced as the line is', () =>
    expect(edited(SCREENPLAY, { ...line, path: ['cues', 0, 'delay'], value: 0.5 })).toBe(
      SCREENPLAY.replace('"nod"', '"nod","delay":0.5'),
    ));

  it('takes away what is wanted no more', () =>
    expect(edited(SCREENPLAY, { ...line, path: ['cues', 1, 'delay'], was: 0.3 })).toBe(
      SCREENPLAY.replace(',"delay":0.3', ''),
    ));

  it('keeps the layout of a file that is one piece of JSON', () => {
    const path = ['nod', 'motion', 'keys', 1, 'nearArm'];
    expect(edited(MOVEMENTS, { ...whole, path: [...path, 'elbow'], was: 20, value: 24.5 })).toBe(
      MOVEMENTS.replace('20}', '24.5}'),
    );
    expect(edited(MOVEMENTS, { ...whole, path: [...path, 'wrist'], value: 8 })).toBe(
      MOVEMENTS.replace('20}', '20, "wrist": 8}'),
    );
  });

  it('puts a key in between and at the end, on lines of their own', () => {
    const keys = ['nod', 'motion', 'keys'];
    const between = edited(MOVEMENTS, { ...whole, path: [...keys, 1], value: { at: 0.2, lean: 3 }, isNew: true });
    expect(between).toBe(MOVEMENTS.replace('"head": 4},', '"head": 4},\n        {"at": 0.2, "lean": 3},'));
    const last = edited(MOVEMENTS, { ...whole, path: [...keys, 2], value: { at: 0.6, hip: { y: 2 } }, isNew: true });
    expect(last).toBe(MOVEMENTS.replace('20}}', '20}},\n        {"at": 0.6, "hip": {"y": 2}}'));
  });

  it('refuses where somebody else has changed the value, or the line is gone, and says so', () => {
    expect(() => edited(SCREENPLAY, { ...line, path: ['cues', 1, 'delay'], was: 0.4, value: 1 })).toThrow(
      '1-act.jsonl has 0.3 at cues.1.delay, not 0.4: it has been changed meanwhile, and was left as it is',
    );
    expect(() => edited(SCREENPLAY, { ...line, id: 'three', path: ['mood'], value: 'sad' })).toThrow(
      '1-act.jsonl has no line "three" any more: nothing was changed',
    );
  });
});
