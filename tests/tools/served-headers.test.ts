/** Headers as a preview of the build sends them: those of its own file. */
import { describe, expect, it } from 'vitest';
import { headersFile, type Rule, rulesOf } from '../../tools/hosting/policy';
import { headersAt, rulesIn } from '../../tools/hosting/served';

const RULES: Rule[] = [
  { path: '/', headers: { Kept: 'no-cache', Policy: "default-src 'none'; img-src 'self' data:" } },
  { path: '/a/*', headers: { Kept: 'for ever' } },
  { path: '/a/b.js', headers: { Kept: 'no-cache' } },
];

describe('the file of headers', () => {
  it('is read back as it was written', () => {
    expect(rulesIn(headersFile(RULES))).toEqual(RULES);
  });

  it('counts for the addresses that it names, the later rule before the earlier', () => {
    expect(headersAt(RULES, '/')['Kept']).toBe('no-cache');
    expect(headersAt(RULES, '/a/c.js')).toEqual({ Kept: 'for ever' });
    expect(headersAt(RULES, '/a/b.js')).toEqual({ Kept: 'no-cache' });
    expect(headersAt(RULES, '/other')).toEqual({});
  });
});

it('has the worker asked after each time, under a policy that lets it fetch and no more', () => {
  const rules = rulesOf([{ file: 'index.html', html: '' }]);
  expect(headersAt(rules, '/offline-worker.js')).toMatchObject({
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': expect.stringMatching(/^default-src 'none'; connect-src 'self'; /) as string,
  });
});
