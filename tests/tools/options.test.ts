import { describe, expect, it } from 'vitest';
import { helpOf, optionsOf } from '../../tools/options';

const OPTIONS = { cue: { takes: 'NAME', says: 'renders one' }, mix: { says: 'records all' } } as const;
const asked = (...args: readonly string[]) => optionsOf('npm run sound --', OPTIONS, args);

describe('the options of a tool', () => {
  it('are read by their names', () =>
    expect([{ ...asked('--cue', 'bell', '--mix') }, { ...asked('--no-mix') }]).toEqual([
      { cue: 'bell', mix: true },
      { mix: false },
    ]));

  it('are told one a line', () =>
    expect(helpOf('npm run sound --', OPTIONS).split('\n')).toEqual([
      'npm run sound --',
      '  --cue NAME  renders one',
      '  --mix       records all',
      '  --help      tells all this',
    ]));

  it.each([
    [['--qeu', 'bell'], 'npm run sound -- does not know --qeu: there is --cue, --mix, --help'],
    [['bell'], 'npm run sound -- does not know bell: there is --cue, --mix, --help'],
    [['--cue'], "Option '--cue <value>' argument missing"],
  ])('are refused in one line where there is none of the name: %j', (args, told) =>
    expect(() => asked(...args)).toThrow(new Error(told)),
  );
});
