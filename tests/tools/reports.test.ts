/** What `npm test` names at its end: each test that failed, whichever runner it failed in. */
import { expect, it } from 'vitest';
import { failedPages, failedUnits } from '../../tools/reports.mjs';

it('names the unit tests that failed, by file', () =>
  expect(
    failedUnits({
      testResults: [
        {
          name: 'tests/maths/ease.test.ts',
          assertionResults: [
            { status: 'passed', fullName: 'begins at 0' },
            { status: 'failed', fullName: 'ends at 1' },
          ],
        },
      ],
    }),
  ).toEqual(['tests/maths/ease.test.ts › ends at 1']));

it('names the page tests that failed, in groups too, and the engine', () => {
  const spec = (title: string, ok: boolean, ...engines: string[]) => ({
    title,
    ok,
    tests: engines.map((projectName) => ({ projectName })),
  });
  const [page, sheets] = ['log.spec.ts', 'sheets.spec.ts'];
  const suites = [
    { file: page, specs: [spec('opens', true, '')], suites: [{ file: page, specs: [spec('is searched', false, '')] }] },
    { file: sheets, specs: [spec('closes', false, 'WebKit')] },
  ];
  expect(failedPages({ suites })).toEqual(['log.spec.ts › is searched', 'sheets.spec.ts › closes › WebKit']);
});

it('has nothing to name where a runner ended before it could report', () =>
  expect([...failedUnits(undefined), ...failedPages(undefined)]).toEqual([]));
