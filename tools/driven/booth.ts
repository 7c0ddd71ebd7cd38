/** Sound of a driven page, recorded: what its mixer puts out, sample by sample, in step with the play's own time. */
import type { Page } from '@playwright/test';
import type { Handle } from './handle.js';

declare const ourSpot: Handle; // in the page
declare const booth: Booth; // likewise

export const RATE = 48_000;
export const FRAME = 1 / 75; // seconds: a whole number of the blocks that Web Audio renders
export const SLOW_FRAME = 6 * FRAME; // as of a page on a slow machine, soon recorded

/** In the page, in the audio context's stead. */
export interface Booth {
  readonly currentTime: number; // seconds that have been recorded
  readonly decoded: number; // files so far
  advance(seconds: number): Promise<void>;
  /** Ends the recording. @returns how many seconds of it were asked for */
  finish(): Promise<number>;
  /** Some seconds of the finished recording, as base64 of 32-bit floats. */
  excerpt(channel: number, from: number, to: number): string;
}
const EXCERPT = 20; // seconds that are handed over at a time
export interface Recording {
  readonly channels: readonly [left: Float32Array, right: Float32Array];
  readonly seconds: number;
}

/** Call it before the page is opened. @param seconds the most that can be recorded */
export const setUpBooth = (page: Page, seconds: number): Promise<unknown> => page.addInitScript(install, seconds);

/** Lets the play go on for so many seconds, and records them. @param length of a frame, seconds */
export const record = (page: Page, seconds: number, length = FRAME): Promise<void> =>
  page.evaluate(
    async ({ frames, frame }) => {
      for (let i = 0; i < frames; i++) {
        await ourSpot.step(frame, 1, false);
        await booth.advance(frame);
      }
    },
    { frames: Math.round(seconds / length), frame: length },
  );

/**
 * Goes on from the first step of each pair, jumps to the second at once, and records so many seconds there.
 * @param length of a frame, seconds
 * @returns what is on stage and heard at the end of each
 */
export const recordJumps = (
  page: Page,
  jumps: readonly (readonly [from: string, to: string])[],
  seconds: number,
  length: number,
): Promise<Pick<ReturnType<Handle['read']>, 'stage' | 'heard'>[]> =>
  page.evaluate(
    async ({ pairs, frames, frame }) => {
      const all = [];
      for (const [from, to] of pairs) {
        ourSpot.jump(from);
        ourSpot.advance();
        ourSpot.jump(to);
        for (let i = 0; i < frames; i++) {
          await ourSpot.step(frame, 1, false);
          await booth.advance(frame);
        }
        const { stage, heard } = ourSpot.read();
        all.push({ stage, heard });
      }
      return all;
    },
    { pairs: jumps, frames: Math.round(seconds / length), frame: length },
  );

/** Waits until so many sound files have been decoded since the page was opened. */
export const decoded = (page: Page, files: number): Promise<unknown> =>
  page.waitForFunction((count) => booth.decoded >= count, files);

/** Plays the step to its end and `linger` seconds on, and records it. @returns seconds */
export const recordStep = (page: Page, linger: number): Promise<number> =>
  page.evaluate(
    async ({ frame, after }) => {
      let [passed, left] = [0, after];
      for (; left > 0; passed += frame) {
        await ourSpot.step(frame, 1, false);
        await booth.advance(frame);
        left = ourSpot.busy ? after : left - frame;
      }
      return passed;
    },
    { frame: FRAME, after: linger },
  );

export async function finish(page: Page): Promise<Recording> {
  const seconds = await page.evaluate(() => booth.finish());
  const channel = async (which: number): Promise<Float32Array> => {
    const parts: Buffer[] = [];
    for (let from = 0; from < seconds; from += EXCERPT) {
      const some = [which, from, Math.min(seconds, from + EXCERPT)] as const;
      parts.push(Buffer.from(await page.evaluate((args) => booth.excerpt(...args), some), 'base64'));
    }
    const { buffer } = Uint8Array.from(Buffer.concat(parts));
    return new Float32Array(buffer);
  };
  return { channels: [await channel(0), await channel(1)], seconds };
}

/** Runs in the page, so it may use nothing from here. */
function install(seconds: number): void {
  class Recorder extends OfflineAudioContext {
    decoded = 0;
    #recording: Promise<AudioBuffer> | null = null;
    #recorded: AudioBuffer | null = null;

    constructor() {
      super({ numberOfChannels: 2, length: seconds * 48_000, sampleRate: 48_000 });
      Object.assign(window, { booth: this });
    }
    override get state(): AudioContextState {
      return 'running';
    }
    override resume = (): Promise<void> => Promise.resolve();
    override suspend = (): Promise<void> => Promise.resolve();
    override async decodeAudioData(
      data: ArrayBuffer,
      done?: DecodeSuccessCallback | null,
      failed?: DecodeErrorCallback | null,
    ): Promise<AudioBuffer> {
      const buffer = await super.decodeAudioData(data).catch((fault: DOMException) => {
        failed?.(fault);
        throw fault;
      });
      done?.(buffer);
      this.decoded += 1;
      return buffer;
    }
    async advance(time: number): Promise<void> {
      const there = OfflineAudioContext.prototype.suspend.call(this, this.currentTime + time);
      if (this.#recording) void OfflineAudioContext.prototype.resume.call(this);
      this.#recording ??= this.startRendering();
      await there;
    }
    async finish(): Promise<number> {
      const asked = this.currentTime;
      void OfflineAudioContext.prototype.resume.call(this);
      this.#recorded = await this.#recording!;
      return asked;
    }
    excerpt(channel: number, from: number, to: number): string {
      return base64(
        this.#recorded!.getChannelData(channel).subarray(Math.round(from * 48_000), Math.round(to * 48_000)),
      );
    }
  }
  function base64(samples: Float32Array): string {
    const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
    const CHUNK = 32_768;
    let text = '';
    for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
    return btoa(text);
  }
  Object.assign(window, { AudioContext: Recorder });
}
