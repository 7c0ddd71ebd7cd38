/**
 * The handle for whoever drives the play from outside: filmstrip, tests, bench, a film.
 * It is on the page as `window.ourSpot` where the address has `?automation`; then the only clock is `step`.
 */
import type { Play } from '../play/play';
import type { Stage } from '../play/stage';
import type { Heard } from '../sound/player';
import type { EngineCounts, LayerCounts } from '../stage/engine/game';
import type { Rect, Report } from '../stage/performance/report';
import type { Production } from '../stage/production';
import type { Theatre } from '../stage/theatre';
import type { App } from './app';

export interface Reading extends Report {
  readonly step: string; // '' until the play has begun
  readonly index: number; // -1 until then
  readonly words: Rect | null; // CSS pixels
  readonly stage: Stage; // as the screenplay has it
  readonly heard: Heard;
}
export interface Counts extends Omit<EngineCounts, 'driverMs'> {
  readonly scriptMs: number; // of the last frame: everything that is ours and the engine's, without the raster
}
export interface Automation {
  readonly ready: Promise<void>; // the stage has been drawn, and all that it needs is here
  readonly steps: readonly string[]; // ids in order
  readonly play: Play; // as it is told now: another once an author's change is taken up
  readonly production: Production; // what the stage knows of it
  readonly at: string; // id of the step, '' until the play has begun
  readonly busy: boolean; // it is still being told
  /** Lets time pass in equal frames and draws the last one, unless told not to. */
  step(seconds: number, frames?: number, drawn?: boolean): Promise<void>;
  /** Resolves once no sound that has been asked for is on its way. */
  soundsSettled(): Promise<void>;
  draw(): void;
  advance(): void;
  skip(): void;
  back(): void;
  /** Stands at a step at once. @throws RangeError where no step has that id */
  jump(id: string): void;
  /** Tells a step from its beginning. @throws RangeError where no step has that id */
  replay(id: string): void;
  snapToRest(): void;
  /** Seconds from the start of the current step until its movements are over. */
  duration(): number;
  read(): Reading;
  counts(): Counts;
  layers(): LayerCounts[];
  /** Draws without this layer from now on; null draws all. */
  leaveOut(layer: string | null): void;
  /** Makes a part of the program throw from now on, as the barriers between them call it; '' leaves all in peace. */
  breakPart(part: string): void;
  /** Closes the play: nothing of it goes on, and the page is as it was found. The handle is gone from the page. */
  close(): void;
  /** Opens the play anew on the page, once it has been closed; resolves once there is a handle again. */
  open(): Promise<void>;
}

function found(id: string, isThere: boolean): void {
  if (!isThere) throw new RangeError(`the play has no step "${id}"`);
}

/** Id of the step, '' until the play has begun. */
const stepOf = ({ begun, step }: App['playhead']): string => (begun ? step.id : '');

const readingOf = ({ playhead, reader, sound }: App, theatre: Theatre): Reading => ({
  step: stepOf(playhead),
  index: playhead.index,
  ...theatre.report(),
  words: (reader.rect()?.toJSON() ?? null) as Rect | null,
  stage: playhead.stage,
  heard: sound.heard,
});

/** @param open opens another app on the page */
export function automationOf(app: App, theatre: Theatre, open: () => Promise<void>): Automation {
  const { playhead, barrier } = app;
  const { engine } = theatre;
  let scriptMs = 0;
  engine.watch(() => performance.now());
  const frame = (seconds: number, drawn: boolean) => {
    const start = performance.now();
    app.tick(seconds);
    if (drawn) app.draw();
    scriptMs = performance.now() - start - (drawn ? engine.counts().driverMs : 0);
  };
  return {
    ready: app.ready.then(() => theatre.complete),
    get steps() {
      return app.play.steps.map(({ id }) => id);
    },
    get play() {
      return app.play;
    },
    production: theatre.production,
    get at() {
      return stepOf(playhead);
    },
    get busy() {
      return playhead.busy;
    },
    async step(seconds, frames = 1, drawn = true) {
      for (let i = 1; i <= frames; i++) frame(seconds / frames, drawn && i === frames);
    },
    soundsSettled: () => app.sound.settled(),
    draw: () => app.draw(),
    advance: () => playhead.advance(),
    skip: () => playhead.skip(),
    back: () => playhead.back(),
    jump: (id) => found(id, playhead.jump(id)),
    replay: (id) => found(id, playhead.replay(id)),
    snapToRest: () => playhead.snapToRest(),
    duration: () => theatre.duration,
    read: () => readingOf(app, theatre),
    counts() {
      const { driverMs: _, ...counts } = engine.counts();
      return { ...counts, scriptMs };
    },
    layers: () => engine.layers(),
    leaveOut: (layer) => engine.leaveOut(layer),
    breakPart: (part) => barrier.breakPart(part),
    close: () => app.close(),
    open,
  };
}
