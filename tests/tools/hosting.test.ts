/** What servers are told to send along with the built page. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headersFile, nginxFile, type Rule, rulesOf } from '../../tools/hosting/policy';

const PAGES = [
  { file: 'index.html', html: '<script src="a.js"></script><script>one()</script><style>b{}</style>' },
  { file: 'moments/a.html', html: '<style>i{}</style><script>two()</script>' },
  { file: 'moments/fr/a.html', html: '<style>i{}</style><script>two()</script>' },
];
const sha = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const ruleAt = (path: string): Rule => rulesOf(PAGES).find((rule) => rule.path === path)!;
const policyAt = (path: string): string => ruleAt(path).headers['Content-Security-Policy']!;

describe('the policy', () => {
  it('lets in what a page has inline by its hash, each once, and nothing unsafe', () => {
    expect(policyAt('/')).toContain(`script-src 'self' ${sha('one()')}; style-src 'self' ${sha('b{}')};`);
    expect(policyAt('/moments/*')).toContain(`script-src 'self' ${sha('two()')}; style-src 'self' ${sha('i{}')};`);
    for (const rule of rulesOf(PAGES)) expect(JSON.stringify(rule)).not.toMatch(/unsafe-/);
  });

  it('lets the play stand on any page, and keeps devices from it that it has no use for', () => {
    expect(policyAt('/')).toContain('frame-ancestors *');
    expect(ruleAt('/').headers['Permissions-Policy']).toContain('microphone=()');
  });

  it('lets sealed frames, which have no origin, fetch what they are made of', () => {
    for (const { headers } of rulesOf(PAGES)) expect(headers['Access-Control-Allow-Origin']).toBe('*');
  });

  it('keeps hashed files for ever, and asks after pages each time', () => {
    expect(ruleAt('/assets/*').headers['Cache-Control']).toMatch(/immutable/);
    expect(ruleAt('/index.html').headers['Cache-Control']).toBe('no-cache');
  });
});

it('is written as static hosts read it', () => {
  expect(headersFile([{ path: '/a/*', headers: { One: '1', Two: '2' } }])).toBe('/a/*\n  One: 1\n  Two: 2\n');
});

it('is written as nginx reads it', () => {
  const rules: Rule[] = [
    { path: '/', headers: { One: '1' } },
    { path: '/a/*', headers: { Two: "'2'" } },
  ];
  expect(nginxFile(rules)).toBe(
    'location = / {\n  add_header One "1" always;\n}\nlocation ^~ /a/ {\n  add_header Two "\'2\'" always;\n}\n',
  );
});

it('has nginx send one kind of a file, and lets nobody keep for ever that a file was not there', () => {
  const headers = { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'immutable' };
  expect(nginxFile([{ path: '/m', headers }])).toBe(
    'location = /m {\n  types {} default_type application/manifest+json;\n  add_header Cache-Control "immutable";\n}\n',
  );
});
