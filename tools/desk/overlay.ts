/** What is drawn over the picture: joints and contacts, the card and its surroundings, screens, the camera's frame. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { FigureName } from '../../src/play/stage.js';
import type { CameraCue } from '../../src/play/step.js';
import type { Rect } from '../../src/stage/performance/report.js';
import { sideFor, sizeFor, tiltFor } from './camera-drag.js';
import { dragged } from './dragged.js';
import { HANDLES } from './joint-drag.js';
import { BONES } from './skeleton.js';
import { type Does, type Shown, sizeOf, type State } from './state.js';
import { type FigureFrame, screenIn, type Spot, type StepRun } from './step-run.js';

export interface Drawn {
  readonly state: State;
  readonly does: Does;
  readonly scale: number; // screen pixels of a pixel of the picture
  readonly card: Rect | null;
  /** Other screens of the step that is shown. */
  readonly runs: readonly StepRun[];
  /** A joint has been let go somewhere else. */
  readonly moved: (who: FigureName, joint: string, to: Spot) => void;
}

const SLACK = 4; // figure units by which a contact may miss

export function overlay(drawn: Drawn): TemplateResult {
  const { state } = drawn;
  const { width, height } = sizeOf(state);
  return html`<svg class="overlay" viewBox="0 0 ${width} ${height}" style="--hair:${1 / drawn.scale}">
    ${state.run ? LAYERS.map(([name, draw]) => (state.shown[name] ? draw(drawn) : '')) : ''}
  </svg>`;
}

/** Rectangles as one shape, so that where they overlap is no darker. */
function all(rects: readonly Rect[], kind: string): SVGTemplateResult {
  const ways = rects.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}z`);
  return svg`<path class=${kind} d=${ways.join('')} />`;
}

const words = ({ state: { run }, card }: Drawn): SVGTemplateResult => svg`
  ${all(run!.clear.rather, 'rather')} ${all(run!.clear.never, 'never')}
  ${card ? svg`<rect class="card" x=${card.x} y=${card.y} width=${card.width} height=${card.height} />` : ''}
`;

function screens({ state: { run, seconds, shape }, runs }: Drawn): readonly SVGTemplateResult[] {
  const { camera } = run!.at(seconds);
  return runs.map((other, i) => {
    const { width, height } = other.size;
    const corners = screenIn(run!.size, camera, other.at(seconds).camera, width / height);
    const [corner] = corners as [Spot];
    const points = corners.map(({ x, y }) => `${x},${y}`).join(' ');
    return svg`<polygon class="screen" data-screen=${i} data-here=${i === shape} points=${points} />
      <text data-screen=${i} x=${Math.max(0, corner.x) + 6} y=${Math.max(0, corner.y) + 16 + 16 * i}>
        ${width} × ${height}
      </text>`;
  });
}

const bodies = (drawn: Drawn): readonly SVGTemplateResult[] => [
  ...Object.entries(drawn.state.run!.at(drawn.state.seconds).figures).map(([who, figure]) => body(who, figure, drawn)),
  svg`<line class="pull" />`,
];

const body = (who: FigureName, { joints, contacts }: FigureFrame, drawn: Drawn): SVGTemplateResult => svg`
  ${BONES.map(({ from, to }) => line(joints[from]!, joints[to]!, 'bone'))}
  ${contacts.map(
    ({ hand, goal, misses }) => svg`
      ${line(hand, goal, 'contact')}
      <circle class="goal" data-met=${misses <= SLACK} cx=${goal.x} cy=${goal.y} r="5" />
      <text x=${goal.x + 8} y=${goal.y}>${misses.toFixed(1)}</text>`,
  )}
  ${Object.keys(HANDLES).map((joint) => jointHandle(who, joint, joints, drawn))}
`;

const line = (from: Spot, to: Spot, kind: string): SVGTemplateResult =>
  svg`<line class=${kind} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} />`;

function jointHandle(who: FigureName, joint: string, joints: FigureFrame['joints'], drawn: Drawn): SVGTemplateResult {
  const { scale, moved } = drawn;
  const [at, from] = [joints[joint]!, joints[borneBy(joint)] ?? joints[joint]!];
  const to = ({ x, y }: Spot): Spot => ({ x: at.x + x / scale, y: at.y + y / scale });
  const take = (event: PointerEvent): void => {
    const handle = event.currentTarget as SVGElement;
    const pull = handle.ownerSVGElement!.querySelector('.pull')!;
    dragged(event, {
      move: (by) => {
        handle.style.translate = `${by.x / scale}px ${by.y / scale}px`;
        for (const [name, value] of Object.entries({ x1: from.x, y1: from.y, x2: to(by).x, y2: to(by).y }))
          pull.setAttribute(name, String(value));
      },
      end: (by) => {
        handle.style.translate = '';
        for (const name of ['x1', 'y1', 'x2', 'y2']) pull.removeAttribute(name);
        if (Math.hypot(by.x, by.y) > SLIP) moved(who, joint, to(by));
      },
    });
  };
  return svg`<circle class="joint" data-who=${who} data-joint=${joint} cx=${at.x} cy=${at.y} r=${5 / scale}
    @pointerdown=${take}><title>${who}: ${joint}</title></circle>`;
}

/** The joint that another hangs on. */
const borneBy = (joint: string): string => BONES.find(({ to }) => to === joint)?.from ?? joint;

const SLIP = 2; // screen pixels that a click may travel
const INSET = 0.06; // share of the picture between its edge and the frame that is dragged

/** The frame of the camera cue at hand: moved for its side, sized by a corner, turned by the grip above it. */
function viewfinder({ state, does, scale }: Drawn): SVGTemplateResult | '' {
  const found = cameraCue(state);
  if (!found) return '';
  const [index, cue] = found;
  const { width, height } = sizeOf(state);
  const [x, y, w, h] = [width * INSET, height * INSET, width * (1 - 2 * INSET), height * (1 - 2 * INSET)];
  const change = (field: 'side' | 'size' | 'tilt', value: unknown): void => {
    if (value !== cue[field]) does.edit(['cues', index, field], cue[field], value);
  };
  const size = state.run!.moment.after.camera.size;
  const on = (end: (by: Spot) => void) => (event: PointerEvent) => dragged(event, { move: () => {}, end });
  const aside = on((by) => change('side', sideFor(cue.side, by.x / scale / width)));
  const larger = on((by) => change('size', sizeFor(size, (w / 2 + by.x / scale) / (w / 2))));
  const turned = on((by) => change('tilt', tiltFor(cue.tilt, (Math.atan2(by.x / scale, h / 2) * 180) / Math.PI)));
  return svg`<g class="viewfinder">
    <rect class="frame" x=${x} y=${y} width=${w} height=${h} @pointerdown=${aside} />
    <circle class="corner" cx=${x + w} cy=${y + h} r=${9 / scale} @pointerdown=${larger}>
      <title>size: ${size}</title>
    </circle>
    <circle class="turn" cx=${x + w / 2} cy=${y} r=${9 / scale} @pointerdown=${turned}>
      <title>tilt: ${cue.tilt ?? 0}°</title>
    </circle>
  </g>`;
}

/** The camera cue that is looked into, or the last of the step. */
function cameraCue({ run, cue: chosen }: State): readonly [number, CameraCue] | null {
  const cues = run!.moment.step.cues.flatMap((cue, i) => ('camera' in cue ? [[i, cue] as const] : []));
  return cues.find(([i]) => i === chosen) ?? cues.at(-1) ?? null;
}

/** Back to front. */
const LAYERS: readonly (readonly [name: Shown, draw: (drawn: Drawn) => unknown])[] = [
  ['screens', screens],
  ['card', words],
  ['camera', viewfinder],
  ['joints', bodies],
];
