/** What ffmpeg is asked for: always the same bytes, nothing of the day or the machine goes into a file. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Size } from '../driven/page.js';
import type { Video } from './choice.js';

/** A track of subtitles that goes into a film. */
export interface TrackFile {
  readonly file: string; // WebVTT
  readonly language: string; // ISO 639-2
  readonly title: string;
  readonly isHidden: boolean; // for those who ask for it
}

const PLAIN = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];
const COLOUR = [
  '-pix_fmt',
  'yuv420p',
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];
const PICTURE: Readonly<Record<Video, readonly string[]>> = {
  mp4: ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '17', '-tune', 'animation'],
  webm: ['-c:v', 'libvpx-vp9', '-crf', '26', '-b:v', '0', '-deadline', 'good', '-cpu-used', '4', '-row-mt', '1'],
};
const SOUND: Readonly<Record<Video, readonly string[]>> = {
  mp4: ['-c:a', 'aac', '-b:a', '192k'],
  webm: ['-c:a', 'libopus', '-b:a', '128k'],
};
const TEXT: Readonly<Record<Video, string>> = { mp4: 'mov_text', webm: 'webvtt' };
const WEBP = [
  '-c:v',
  'libwebp_anim',
  '-pix_fmt',
  'yuv420p',
  '-quality',
  '62',
  '-compression_level',
  '6',
  '-loop',
  '0',
  '-an',
];

/** @throws Error with what ffmpeg says, where it fails */
export function ffmpeg(...words: readonly string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Frames go in one by one as PNG; one file of each format comes out. */
export class Encoder {
  private readonly process;
  private readonly ended;

  /**
   * @param files by their format, to be written anew
   * @param size of the film: a browser may hand over larger frames than it was asked for
   */
  constructor(files: Readonly<Partial<Record<Video, string>>>, rate: number, { width, height }: Size) {
    const scale = `scale=${width}:${height}:flags=lanczos:out_color_matrix=bt709:out_range=tv`;
    const outputs = Object.entries(files).flatMap(([format, file]) =>
      ['-map', '0:v', '-vf', scale].concat(COLOUR, PICTURE[format as Video], PLAIN, file),
    );
    const input = ['-f', 'image2pipe', '-framerate', `${rate}`, '-c:v', 'png', '-i', 'pipe:0'];
    this.process = spawn('ffmpeg', ['-v', 'error', '-y', ...input, ...outputs], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    this.ended = once(this.process, 'exit');
    this.process.stdin.on('error', () => undefined); // it has ended: end() tells how
  }

  async take(png: Buffer): Promise<void> {
    if (!this.process.stdin.write(png) && this.process.exitCode === null)
      await Promise.race([once(this.process.stdin, 'drain'), this.ended]);
  }

  /** @throws Error where ffmpeg did not end well */
  async end(): Promise<void> {
    this.process.stdin.end();
    const [code] = (await this.ended) as [number | null];
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}: what it says stands above`);
  }
}

/** What players need first stands first. */
const atFront = (format: Video): readonly string[] => (format === 'mp4' ? ['-movflags', '+faststart'] : []);

/** Words for ffmpeg that join shots, sound, chapters and subtitles to one film. @param list of the shots' files */
export function joined(format: Video, { list, sound, chapters, tracks }: JoinedFiles, out: string): readonly string[] {
  const inputs = ['-f', 'concat', '-safe', '0', '-i', list, '-i', sound, '-i', chapters];
  const texts = tracks.flatMap(({ file }) => ['-i', file]);
  const maps = ['-map', '0:v', '-map', '1:a', ...tracks.flatMap((_, i) => ['-map', `${i + 3}:s`])];
  const about = tracks.flatMap(({ language, title, isHidden }, i) => {
    const of = [`language=${language}`, `title=${title}`, `handler_name=${title}`];
    const said = of.flatMap((each) => [`-metadata:s:s:${i}`, each]);
    return [...said, `-disposition:s:${i}`, isHidden ? 'hearing_impaired' : '0'];
  });
  const coded = ['-c:v', 'copy', ...SOUND[format], '-c:s', TEXT[format]];
  return [...inputs, ...texts, ...maps, '-map_metadata', '2', ...coded, ...about, ...atFront(format), ...PLAIN, out];
}

/** Files that a film is joined from. */
export interface JoinedFiles {
  readonly list: string; // as ffmpeg's concat demuxer reads it
  readonly sound: string;
  readonly chapters: string; // as ffmpeg's metadata
  readonly tracks: readonly TrackFile[];
}

/** Words for ffmpeg that make one shot a film of its own, its sound from `start` on. Seconds. */
export function clipped(
  format: Video,
  shot: string,
  sound: string,
  { start, time }: { readonly start: number; readonly time: number },
  out: string,
): readonly string[] {
  const inputs = ['-i', shot, '-ss', `${start}`, '-t', `${time}`, '-i', sound];
  return [...inputs, '-map', '0:v', '-map', '1:a', '-c:v', 'copy', ...SOUND[format], ...atFront(format), ...PLAIN, out];
}

/** Words for ffmpeg that make a moving picture of the shots, without sound. */
export const animated = (list: string, out: string): readonly string[] =>
  ['-f', 'concat', '-safe', '0', '-i', list].concat(WEBP, PLAIN, out);
