/** One sound or passage as its recipe or notes have it by now, for whoever listens on the desk. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Rendered by `npm run sound -- --cue NAME`, in a process of its own: that takes some seconds.
 * @returns a WAV file
 * @throws Error that says what that command says where it can't be rendered
 */
export async function heard(root: string, cue: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'our-spot-'));
  const file = join(folder, 'cue.wav');
  try {
    const said = await run(root, ['sound/render', `--cue=${cue}`, `--out=${file}`]);
    if (said !== null) throw new Error(said);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns what a tool complains of; null where all went well */
function run(root: string, words: readonly string[]): Promise<string | null> {
  const tool = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/run.ts', ...words], { cwd: root });
  let complaint = '';
  tool.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()));
  return new Promise((resolve, reject) => {
    tool.on('error', reject);
    tool.on('close', (code) => resolve(code === 0 ? null : complaint.trim()));
  });
}
