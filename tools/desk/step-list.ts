/** The steps of the play, act by act, with a search, and what is wrong with it. */
import { html, type TemplateResult } from 'lit-html';
import type { Step } from '../../src/play/step.js';
import type { Does, State } from './state.js';

const PLACE = /^(\S+?):(\d+)(?::(\d+))? /;

export const stepList = (state: State, does: Does, faults: readonly string[]): TemplateResult => html`
  <nav class="steps" aria-label="Steps">
    <input
      type="search"
      placeholder="Find a step, a line, a movement"
      aria-label="Find a step"
      .value=${state.sought}
      @input=${({ target }: InputEvent) => does.set({ sought: (target as HTMLInputElement).value })}
    />
    ${faults.length > 0 ? faultList(faults, does) : ''}
    ${
      state.stage && !state.stage.play.steps.some((step) => isSought(step, state.sought))
        ? html`<p>No step has “${state.sought}”.</p>`
        : ''
    }
    <ol>
      ${(state.stage?.play.steps ?? [])
        .filter((step) => isSought(step, state.sought))
        .map((step) => row(step, step.id === state.id, does))}
    </ol>
  </nav>
`;

const isSought = (step: Step, sought: string): boolean =>
  sought === '' ||
  JSON.stringify([step.id, step.who, step.text, step.mood, step.cues]).toLowerCase().includes(sought.toLowerCase());

const row = ({ id, who, text, act, scene }: Step, isHere: boolean, does: Does): TemplateResult => html`
  ${act || scene ? html`<li class="heading">${[act, scene].filter(Boolean).join(' · ')}</li>` : ''}
  <li>
    <button type="button" data-step=${id} aria-current=${isHere ? 'step' : 'false'} @click=${() => does.go(id)}>
      <b>${id}</b> <i>${who}</i> <span>${text}</span>
    </button>
  </li>
`;

const faultList = (faults: readonly string[], does: Does): TemplateResult => html`
  <ul class="faults" role="alert">
    ${faults.map((fault) => {
      const [at, file, line, column = '1'] = PLACE.exec(fault) ?? [];
      return at === undefined
        ? html`<li>${fault}</li>`
        : html`<li>
            <button type="button" @click=${() => does.openEditor(`${file}:${line}:${column}`)}>${at.trim()}</button>
            ${fault.slice(at.length)}
          </li>`;
    })}
  </ul>
`;
