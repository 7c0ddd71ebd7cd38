/**
 * An ear in the page: the audio contexts it really makes, at the rate that a test asks for, what
 * they decode and how loud they are.
 */
import type { Page } from '@playwright/test';

declare const ear: Ear; // in the page

/** In the page. */
interface Ear {
  readonly contexts: AudioContext[]; // in the order in which they were made
  readonly decoded: Record<string, number>; // by what was in it: how often
  decoding: number; // files under way
  frames: number; // asked for by the page
  deaf: boolean; // no context is given
  /** The highest sample of the last third of a second or so, of all that is open. */
  loudness(): number;
}

/** Call it before the page is opened. @param rate hertz; that of the machine when left out */
export const putUpEar = (page: Page, rate?: number): Promise<unknown> => page.addInitScript(install, rate);

export const loudness = (page: Page): Promise<number> => page.evaluate(() => ear.loudness());
export const frames = (page: Page): Promise<number> => page.evaluate(() => ear.frames);
/** Rates and states of the contexts, in the order in which they were made. */
export const contexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => ear.contexts.map(({ sampleRate, state }) => `${state} at ${sampleRate}`));
/** How often each file was decoded. */
export const decodes = (page: Page): Promise<number[]> => page.evaluate(() => Object.values(ear.decoded));
export const decoding = (page: Page): Promise<number> => page.evaluate(() => ear.decoding);
export const lastContext = (page: Page, does: 'suspend' | 'close'): Promise<void> =>
  page.evaluate((what) => ear.contexts.at(-1)![what](), does);
export const deafen = (page: Page, on: boolean): Promise<void> => page.evaluate((deaf) => void (ear.deaf = deaf), on);

/** Runs in the page, so it may use nothing from here. */
function install(rate: number | undefined): void {
  const taps = new Map<AudioNode, AnalyserNode>();
  const heard: Ear = { contexts: [], decoded: {}, decoding: 0, frames: 0, deaf: false, loudness };

  class Heard extends AudioContext {
    constructor(options: AudioContextOptions = {}) {
      if (heard.deaf) throw new DOMException('no more audio contexts', 'NotSupportedError');
      super(rate === undefined ? options : { ...options, sampleRate: rate });
      heard.contexts.push(this);
      taps.set(this.destination, new AnalyserNode(this, { fftSize: 16_384 }));
    }
    override async decodeAudioData(data: ArrayBuffer): Promise<AudioBuffer> {
      const content = `${data.byteLength} ${new Uint8Array(data).reduce((sum, byte) => (sum * 31 + byte) | 0, 0)}`;
      heard.decoded[content] = (heard.decoded[content] ?? 0) + 1;
      heard.decoding += 1;
      return super.decodeAudioData(data).finally(() => (heard.decoding -= 1));
    }
  }
  const { connect } = AudioNode.prototype as { connect: (this: AudioNode, ...to: unknown[]) => AudioNode };
  Object.assign(AudioNode.prototype, {
    connect(this: AudioNode, to: AudioNode, ...ends: number[]) {
      const tap = taps.get(to);
      if (tap) connect.call(this, tap);
      return connect.call(this, to, ...ends);
    },
  });

  function loudness(): number {
    const samples = new Float32Array(16_384);
    const open = [...taps.values()].filter(({ context }) => context.state === 'running');
    return Math.max(
      0,
      ...open.map(
        (tap) => (
          tap.getFloatTimeDomainData(samples),
          samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
        ),
      ),
    );
  }
  const request = requestAnimationFrame;
  window.requestAnimationFrame = (then) => (heard.frames++, request(then));
  Object.assign(window, { ear: heard, AudioContext: Heard });
}
