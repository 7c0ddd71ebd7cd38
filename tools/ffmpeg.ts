/** Whether there is an ffmpeg. */
import { execFileSync } from 'node:child_process';

/** @param what is encoded with it @throws Error that says how to get it, where there is none */
export function needFfmpeg(what: 'sounds' | 'film'): void {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
  } catch {
    throw new Error(
      `ffmpeg is not installed; it encodes the ${what}.\nPut it right with: apt-get install ffmpeg (Debian), ` +
        'brew install ffmpeg (macOS).',
    );
  }
}
