/**
 * `npm run check`: every fault of the play's data, one a line, with how to put it right; and what
 * else has fallen behind it.
 */
import './take-play.mjs';
import { fileURLToPath } from 'node:url';
import { dataFlaws } from './data-files.js';
import { writeEditorSchemas } from './editor-schemas.js';
import type * as Faults from './faults.js';
import { findingOf, formatFinding } from './finding.js';
import { optionsOf } from './options.js';
import type * as Reports from './report.js';
import { reportText } from './report-text.js';
import { watchPlay } from './watch.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = {
  json: { says: 'tells each finding as an object of JSON, one a line' },
  watch: { says: 'checks again whenever a file of the play, or one that all plays share, changes' },
  report: { says: 'tells the play in figures: minutes, words by speaker, shots, moods, languages, longest lines' },
} as const;

/** The rest of the check loads the play's words: it can't be asked while one of them is no JSON. */
async function check(): Promise<Faults.Checked> {
  writeEditorSchemas(root);
  const flaws = dataFlaws(root);
  if (!flaws.readable) return { findings: flaws.told.map((told) => findingOf(told, 'error', 'data')), summary: '' };
  const { checked } = (await import('./faults.js')) as typeof Faults;
  return checked(root, flaws.told);
}

/** Faults first, each a line; where there are none, how much was looked at. */
function tell({ findings, summary }: Faults.Checked, json: boolean): void {
  const lines = findings.map((finding) => (json ? JSON.stringify(finding) : formatFinding(finding)));
  for (const line of summary && !json ? [summary, ...lines] : lines) console.log(line);
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

/** A play with faults can't be told in figures. */
async function tellReport(checked: Faults.Checked, json: boolean): Promise<void> {
  if (checked.summary === '') return tell(checked, json);
  const { reportOf } = (await import('./report.js')) as typeof Reports;
  const report = reportOf(root, checked.findings);
  if (json) console.log(JSON.stringify(report));
  else process.stdout.write(reportText(report));
}

process.stdout.on('error', () => process.exit()); // whoever reads has heard enough, such as head
try {
  const { json = false, watch = false, report = false } = optionsOf('npm run check', OPTIONS);
  if (watch && report) throw new Error('figures are told once: leave out either --watch or --report');
  if (watch) watchPlay(root, { json });
  else if (report) await tellReport(await check(), json);
  else tell(await check(), json);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
