/** The timeline of a step: its lanes, a line for now, and cues that can be dragged to another start. */
import { html, type TemplateResult } from 'lit-html';
import type { Cue } from '../../src/play/step.js';
import { dragged } from './dragged.js';
import type { Does, State } from './state.js';
import { RATE, type StepRun } from './step-run.js';
import { delayed, type Item, lanesOf, rowsOf } from './timeline.js';

const LABELS = 96; // pixels beside the lanes
const NUDGE = 0.05; // seconds

export function timeline(state: State, does: Does): TemplateResult {
  const { run, seconds } = state;
  if (!run) return html`<section class="timeline" aria-label="Timeline"></section>`;
  const share = (time: number): number => (100 * time) / run.end;
  const now = Math.min(seconds, run.end);
  const bar = (item: Item): TemplateResult => cueBar(item, run, state, does, share);
  return html`
    <section class="timeline" aria-label="Timeline" style="--labels:${LABELS}px">
      <div class="transport">
        <button type="button" @click=${() => does.set({ playing: !state.playing })}>
          ${state.playing ? 'Pause' : 'Play'}
        </button>
        <label
          ><input type="checkbox" .checked=${state.slow} @change=${() => does.set({ slow: !state.slow })} /> Quarter
          speed</label
        >
        <label
          ><input type="checkbox" .checked=${state.looped} @change=${() => does.set({ looped: !state.looped })} />
          Loop</label
        >
        <span class="clock">${now.toFixed(2)} s of ${run.end.toFixed(2)} · frame ${Math.round(now * RATE)}</span>
      </div>
      <input
        class="scrubber"
        type="range"
        aria-label="Time in the step"
        min="0"
        max=${run.end}
        step=${1 / RATE}
        .value=${String(now)}
        @input=${({ target }: InputEvent) => does.scrub(Number((target as HTMLInputElement).value))}
      />
      <div class="lanes" style="--now:${share(now) / 100}">
        ${lanesOf(run.moment).map(
          ({ name, items }) => html`
            <div class="lane" data-lane=${name}>
              <span>${name}</span>
              ${rowsOf(items).map((row) => html`<div>${row.map(bar)}</div>`)}
            </div>
          `,
        )}
        <div class="now"></div>
      </div>
    </section>
  `;
}

function cueBar(
  item: Item,
  run: StepRun,
  { cue: chosen }: State,
  does: Does,
  share: (time: number) => number,
): TemplateResult {
  const { cue, label, start, time, when } = item;
  const place = `left:${share(start)}%;width:${share(time)}%`;
  if (cue === null) return html`<span class="bar" style=${place} title=${label}>${label}</span>`;
  return html`<button
    type="button"
    class="bar"
    style=${place}
    data-cue=${cue}
    data-when=${when}
    aria-pressed=${cue === chosen}
    title="${label}, ${when}, from ${start.toFixed(2)} s for ${time.toFixed(2)} s"
    @pointerdown=${(event: PointerEvent) => drag(event, cue, run, does)}
    @keydown=${(event: KeyboardEvent) => nudge(event, cue, run, does)}
    @click=${() => does.set({ cue })}
  >
    ${label}
  </button>`;
}

/** A cue that is dragged starts later or earlier than the one it waits for, by its delay. */
function drag(event: PointerEvent, cue: number, { moment, end }: StepRun, does: Does): void {
  const bar = event.currentTarget as HTMLElement;
  const width = bar.parentElement!.clientWidth;
  dragged(event, {
    move: ({ x }) => (bar.style.translate = `${x}px`),
    end: ({ x }) => {
      bar.style.translate = '';
      delay(cue, moment.step.cues[cue]!, (x / width) * end, does);
    },
  });
}

/** The same with keys: Alt and an arrow. */
function nudge(event: KeyboardEvent, cue: number, { moment }: StepRun, does: Does): void {
  const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!event.altKey || way === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  delay(cue, moment.step.cues[cue]!, way * NUDGE, does);
}

function delay(index: number, cue: Cue, by: number, does: Does): void {
  const path = ['cues', index, 'delay'];
  const was = does.latest(path, cue.delay);
  const to = delayed({ ...cue, delay: was }, by);
  if (to !== was) does.edit(path, was, to);
}
