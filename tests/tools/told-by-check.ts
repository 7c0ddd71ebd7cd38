/** What an author is told by npm run check of a play in some folder. */
import { spawnSync } from 'node:child_process';
import { ROOT } from '../play/texts';

export function toldByCheck(folder: string) {
  const words = ['--import', 'tsx', 'tools/check.ts', '--play', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  return { status, told: stdout.trim().split('\n'), stderr };
}
