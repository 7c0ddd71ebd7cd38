/** The shipped play performed without a screen, its time in our hands. */
import { type Play } from '../../src/play/play';
import { Playhead } from '../../src/play/playback/playhead';
import type { PictureSize } from '../../src/stage/camera/framing';
import { Performance } from '../../src/stage/performance/performance';
import { shipped } from '../play/texts';
import type { ShownFigure } from '../../src/stage/performance/cast';
import type { Placed } from '../../src/stage/props/placed';
import type { ShownBack } from '../../src/stage/puppet/shoulders';
import type { Reading } from './same';
import { OPENING, PRODUCTION, readPlay } from '../play/shipped';
import { SHAPES } from '../../tools/desk/shapes';

export { SHAPES };

export const play: Play = readPlay(shipped);
export const ids: readonly string[] = play.steps.map(({ id }) => id);

/** The shipped play but for one step, in which a text is another: for faults that a test is to find. */
export function spoilt(id: string, from: string, to: string): Play {
  const spoil = (line: string): string => (line.startsWith(`{"id":"${id}",`) ? line.replace(from, to) : line);
  const files = shipped.map(({ name, text }) => ({ name, text: text.split('\n').map(spoil).join('\n') }));
  if (files.every(({ text }, i) => text === shipped[i]!.text)) throw new RangeError(`${id} has no ${from}`);
  return readPlay(files);
}

export class Performed {
  private readonly performance: Performance;
  private readonly playhead: Playhead;

  constructor({
    size = SHAPES[0]!,
    reduceMotion = false,
    told = play,
  }: { readonly size?: PictureSize; readonly reduceMotion?: boolean; readonly told?: Play } = {}) {
    this.performance = new Performance(PRODUCTION, OPENING, size);
    this.performance.stand(OPENING);
    this.performance.reduceMotion(reduceMotion);
    this.playhead = new Playhead(told, [this.performance]);
    this.playhead.begin();
  }

  get busy(): boolean {
    return this.playhead.busy;
  }
  get duration(): number {
    return this.performance.duration;
  }

  /** Stands at a step. */
  jump(id: string): this {
    if (!this.playhead.jump(id)) throw new RangeError(`the play has no step "${id}"`);
    return this;
  }
  advance(): void {
    this.playhead.advance();
  }
  skip(): void {
    this.playhead.skip();
  }
  back(): void {
    this.playhead.back();
  }
  snapToRest(): void {
    this.playhead.snapToRest();
  }

  /** Lets time pass in equal frames. */
  step(seconds: number, frames = 1): void {
    for (let i = 0; i < frames; i++) this.performance.tick(seconds / frames);
  }

  read(): Reading {
    return { ...this.performance.report(), step: this.playhead.step.id };
  }

  /** The figures as they are drawn now. */
  get shown(): ShownFigure[] {
    return this.performance.figures;
  }

  /** Where the parts of a prop are drawn now. */
  parts(prop: string): readonly Placed[] {
    return this.performance.props.placed(prop).parts;
  }

  /** Those whom the camera looks past now. */
  get backs(): ShownBack[] {
    return this.performance.backs;
  }

  /** What stands on stage now, and after each of so many frames. */
  frames(count: number, fps: number): Reading[] {
    const now = this.read();
    return [now, ...Array.from({ length: count }, () => (this.step(1 / fps), this.read()))];
  }

  /** Sets a step going, from where the one before it ends. */
  begin(id: string): this {
    this.jump(ids[ids.indexOf(id) - 1]!);
    this.advance();
    return this;
  }
}

/**
 * What is wrong with any movement of the play, each step set going in turn.
 * @param find the faults of a step, frame by frame @param rest seconds that are looked at after its movement
 */
export function faultsOfMovements(
  fps: number,
  find: (readings: readonly Reading[], id: string) => readonly string[],
  rest = 0,
): string[] {
  const performed = new Performed();
  return ids.slice(1).flatMap((id) => {
    performed.begin(id);
    return find(performed.frames(Math.ceil((performed.duration + rest) * fps), fps), id);
  });
}
