/** The figures as they were and will be, laid thinly over the picture as it is. */
import { FIGURES } from '../../src/stage/engine/layers.js';
import type { LiveStage } from './live-stage.js';
import { BONES, HEAD } from './skeleton.js';
import type { Frame, StepRun } from './step-run.js';

// seconds from now, each with what it is tinted with
const SKINS = [
  [-0.2, '#3aa0ff'],
  [0.2, '#ff9a2e'],
] as const;
const [ALPHA, TINT] = [0.6, 0.45];
const DIFFERS = 24; // of three times 255: from which on a pixel is a figure's

/** Draws them onto a canvas as large as the picture; the stage is left where it was. */
export function drawOnionSkins(canvas: HTMLCanvasElement, stage: LiveStage, run: StepRun, seconds: number): void {
  const { width, height } = run.size;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  const { step, lead } = run.moment;
  context.globalAlpha = ALPHA;
  for (const [offset, tint] of SKINS) {
    const then = Math.min(run.end, Math.max(0, seconds + offset));
    if (then === seconds) continue;
    stage.show(step.id, then, lead);
    context.drawImage(figuresAlone(stage, run.at(then), canvas, tint), 0, 0);
  }
  stage.show(step.id, seconds, lead);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'destination-out'; // they lie behind the figures as they are
  context.drawImage(figuresAlone(stage, run.at(seconds), canvas, 'black'), 0, 0);
  stage.show(step.id, seconds, lead);
}

/** What of the picture on stage is figures: where it differs from the same without them, and they are about. */
function figuresAlone(
  stage: LiveStage,
  { figures }: Frame,
  { width, height }: HTMLCanvasElement,
  tint: string,
): HTMLCanvasElement {
  const [whole, bare] = [taken(stage, width, height), stage.without(FIGURES, () => taken(stage, width, height))];
  const size = [0, 0, width, height] as const;
  const [picture, without] = [whole.getImageData(...size), bare.getImageData(...size)];
  const apart = (at: number): number => Math.abs(picture.data[at]! - without.data[at]!);
  for (let at = 0; at < picture.data.length; at += 4)
    if (apart(at) + apart(at + 1) + apart(at + 2) < DIFFERS) picture.data[at + 3] = 0;
  whole.putImageData(picture, 0, 0);
  whole.globalCompositeOperation = 'destination-in';
  whole.drawImage(bodies(figures, width, height), 0, 0);
  whole.globalCompositeOperation = 'source-atop';
  Object.assign(whole, { globalAlpha: TINT, fillStyle: tint });
  whole.fillRect(0, 0, width, height);
  return whole.canvas;
}

function taken({ canvas }: LiveStage, width: number, height: number): CanvasRenderingContext2D {
  const copy = Object.assign(document.createElement('canvas'), { width, height });
  const context = copy.getContext('2d', { willReadFrequently: true })!;
  if (canvas) context.drawImage(canvas, 0, 0, width, height);
  return context;
}

/** Where the figures are about: their bones, as thick as bodies at most. */
function bodies(figures: Frame['figures'], width: number, height: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = Object.assign(canvas.getContext('2d')!, { lineCap: 'round' as const });
  for (const { joints, unit } of Object.values(figures))
    for (const { from, to, wide } of [...BONES, { from: 'head', to: 'head', wide: HEAD }]) {
      context.lineWidth = wide * unit;
      context.beginPath();
      context.moveTo(joints[from]!.x, joints[from]!.y);
      context.lineTo(joints[to]!.x + 0.01, joints[to]!.y); // a line of no length is not drawn
      context.stroke();
    }
  return canvas;
}
