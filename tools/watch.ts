/** `npm run check -- --watch`: checks again whenever a file of the play changes, for as long as nobody ends it. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';
import { isLeftOver } from './data-files.js';
import { countOf, type Finding, findingOf, formatFinding } from './finding.js';
import { PLAY, SHARED } from './play-folder.js';

const CHECK = fileURLToPath(new URL('check.ts', import.meta.url));
const SETTLED = 100; // milliseconds without a change, after which a file is taken for written

/** @param json whether findings are told to programs, one object a line */
export function watchPlay(root: string, { json }: { readonly json: boolean }): void {
  const tell = json ? tellPrograms : tellPeople;
  const again = oneAtATime(async () => {
    tell.begins();
    tell.ends(await findingsNow());
  });
  watch(
    [SHARED, PLAY].map((folder) => join(root, folder)),
    {
      ignoreInitial: true,
      ignored: (path) => isLeftOver(path.split(/[/\\]/).at(-1)!),
      awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 5 }, // no file is read half-written
    },
  )
    .on('all', again)
    .on('error', (error) => console.error(error instanceof Error ? error.message : error));
  again();
}

/** What editors' problem matchers take for begin and end: see .vscode/tasks.json. */
const tellPeople = {
  begins: () => console.log('checking…'),
  ends(findings: readonly Finding[]) {
    for (const finding of findings) console.log(formatFinding(finding));
    console.log(`checked: ${countOf(findings)}`);
  },
};
const tellPrograms: typeof tellPeople = {
  begins: () => console.log(JSON.stringify({ event: 'checking' })),
  ends(findings) {
    for (const finding of findings) console.log(JSON.stringify(finding));
    console.log(JSON.stringify({ event: 'checked' }));
  },
};

/** @returns what asks for a run: at once, or as soon as the one under way has ended, however often it was asked for */
export function oneAtATime(run: () => Promise<void>): () => void {
  let [busy, wanted] = [false, false];
  const go = async (): Promise<void> => {
    busy = true;
    do {
      wanted = false;
      await run();
    } while (wanted);
    busy = false;
  };
  return () => {
    wanted = true;
    if (!busy) void go();
  };
}

/** Checks in a process of its own: nothing that it has loaded is ever out of date, and none of it ends the watch. */
async function findingsNow(): Promise<Finding[]> {
  const child = fork(CHECK, ['--json'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const [told, failed] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const findings = told.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Finding] : []));
  if (failed === '' || findings.length > 0) return findings;
  return [findingOf(`${PLAY}/play.json:1:1 the check could not be done, ${failed.trim()}`, 'error', 'check')];
}
