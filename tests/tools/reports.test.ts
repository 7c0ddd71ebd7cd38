/** What `npm test` tells at its end of the tests of either runner: which failed, and which took longest. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type PageFault, pageTests, slowest, unitTests } from '../../tools/reports.mjs';

it('tells of unit tests by file, but not of those left out', () =>
  expect(
    unitTests({
      testResults: [
        {
          name: 'ease.test.ts',
          assertionResults: [
            { status: 'passed', fullName: 'begins at 0', duration: 20 },
            {
              status: 'failed',
              fullName: 'ends at 1',
              duration: 3000,
              failureMessages: ['\u001b[31mexpected 1\u001b[39m'],
            },
            { status: 'pending', fullName: 'turns round' },
          ],
        },
      ],
    }),
  ).toEqual([
    { name: 'ease.test.ts › begins at 0', seconds: 0.02, ok: true, fault: '' },
    { name: 'ease.test.ts › ends at 1', seconds: 3, ok: false, fault: 'expected 1' },
  ]));

it('tells of page tests by file, group and engine; one that passed at a second try has not', () => {
  const spec = (title: string, status: string, projectName = '', errors: PageFault[] = []) => ({
    title,
    tests: [{ projectName, status, results: [{ duration: 1000, errors }, { duration: 500 }] }],
  });
  const fault = { message: 'not closed', location: { file: resolve('sheets.spec.ts'), line: 7 } };
  const [log, sheets] = ['log.spec.ts', 'sheets.spec.ts'];
  const group = {
    title: 'on a phone',
    file: log,
    specs: [spec('is searched', 'flaky'), spec('is printed', 'skipped')],
  };
  const suites = [
    { title: log, file: log, specs: [spec('opens', 'expected')], suites: [group] },
    { title: sheets, file: sheets, specs: [spec('closes', 'unexpected', 'WebKit', [fault])] },
  ];
  expect(pageTests({ suites })).toEqual([
    { name: 'log.spec.ts › opens', seconds: 1.5, ok: true, fault: '' },
    { name: 'log.spec.ts › on a phone › is searched', seconds: 1.5, ok: false, fault: '' },
    { name: 'sheets.spec.ts › closes › WebKit', seconds: 1.5, ok: false, fault: 'sheets.spec.ts:7\nnot closed' },
  ]);
});

it('has nothing to tell where a runner ended before it could report', () =>
  expect([...unitTests(undefined), ...pageTests(undefined)]).toEqual([]));

it('finds the slowest first', () => {
  const tests = [1, 3, 2].map((seconds) => ({ name: `${seconds} s`, seconds, ok: true, fault: '' }));
  expect(slowest(tests, 2).map(({ name }) => name)).toEqual(['3 s', '2 s']);
});
