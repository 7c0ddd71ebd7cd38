/** The figures as they were and will be, laid thinly over the picture as it is. */
import type { FigureName } from '../../src/play/stage.js';
import type { LiveStage } from './live-stage.js';
import { BONES, HEAD } from './skeleton.js';
import type { FigureFrame, StepRun } from './step-run.js';

// seconds from now, each with what it is tinted with
const SKINS = [
  [-0.2, '#3aa0ff'],
  [0.2, '#ff9a2e'],
] as const;
const [ALPHA, TINT] = [0.6, 0.45];

/** Draws them onto a canvas as large as the picture; the stage is left where it was. */
export function drawOnionSkins(canvas: HTMLCanvasElement, stage: LiveStage, run: StepRun, seconds: number): void {
  const { width, height } = run.size;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  const { step, lead } = run.moment;
  context.globalAlpha = ALPHA;
  const live = stage.canvas;
  for (const [offset, tint] of SKINS) {
    const then = Math.min(run.end, Math.max(0, seconds + offset));
    stage.show(step.id, then, lead);
    if (then !== seconds && live) context.drawImage(cutOut(live, run.at(then).figures, run, tint), 0, 0);
  }
  stage.show(step.id, seconds, lead);
}

/** What of a picture lies within its figures. */
function cutOut(
  picture: HTMLCanvasElement,
  figures: Readonly<Record<FigureName, FigureFrame>>,
  { size: { width, height } }: StepRun,
  tint: string,
): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.lineCap = 'round';
  for (const figure of Object.values(figures)) stroke(context, figure);
  context.globalCompositeOperation = 'source-in';
  context.drawImage(picture, 0, 0, width, height);
  context.globalCompositeOperation = 'source-atop';
  Object.assign(context, { globalAlpha: TINT, fillStyle: tint });
  context.fillRect(0, 0, width, height);
  return canvas;
}

function stroke(context: CanvasRenderingContext2D, { joints, unit }: FigureFrame): void {
  const { x, y } = joints.head!;
  for (const [{ from, to }, wide] of [
    ...BONES.map((bone) => [bone, bone.wide] as const),
    [{ from: 'head', to: 'head' }, HEAD] as const,
  ]) {
    context.lineWidth = wide * unit;
    context.beginPath();
    context.moveTo(joints[from]?.x ?? x, joints[from]?.y ?? y);
    context.lineTo((joints[to]?.x ?? x) + 0.01, joints[to]?.y ?? y); // a line of no length is not drawn
    context.stroke();
  }
}
