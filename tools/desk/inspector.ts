/** What a cue, or the step itself, says: field by field, as its schema has it. */
import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { suggest } from '../../src/play/screenplay/fault.js';
import type { Schema } from '../schema-faults.js';
import type { Does, State } from './state.js';
import { labelOf } from './timeline.js';

type Fields = Readonly<Record<string, unknown>>;
const KEPT = ['id', 'beat', 'kind', 'cues']; // of a step: what else hangs on them is the author's to think of

export function inspector(state: State, does: Does): TemplateResult {
  const step = state.run?.moment.step;
  if (!step || !state.schema?.properties) return html`<aside class="inspector" aria-label="Cue"></aside>`;
  const cue = state.cue === null ? undefined : step.cues[state.cue];
  const path = cue ? ['cues', state.cue!] : [];
  const value = (cue ?? fieldsOf(step)) as Fields;
  const schema = cue ? cueSchema(state.schema, value) : state.schema;
  const change = (name: string) => (to: unknown) => does.edit([...path, name], value[name], to);
  const refuse = (why: string): void => does.refuse(why);
  const names = Object.keys(schema?.properties ?? {}).filter((name) => cue || !KEPT.includes(name));
  return html`
    <aside class="inspector" aria-label="Cue">
      <h2>${cue ? labelOf(cue) : step.id}</h2>
      <p>
        ${cue ? html`<button type="button" @click=${() => does.set({ cue: null })}>The step</button>` : ''}
        <button type="button" @click=${() => does.openEditor(`${step.at.file}:${step.at.line}`)}>
          ${step.at.file.replace(/^.*\//, '')}:${step.at.line}
        </button>
        ${heardIn(value).map(
          (name) => html`<button type="button" @click=${() => does.hear(name)}>Hear ${name}</button>`,
        )}
      </p>
      ${names.map((name) => field(name, schema!.properties![name]!, value[name], change(name), refuse))}
    </aside>
  `;
}

/** The sound or passage that a cue brings in. */
const heardIn = ({ sound, music, stop }: Fields): readonly string[] =>
  [sound, music].filter((name) => typeof name === 'string' && name !== 'silence' && stop !== true) as string[];

/** A step as its line has it, where that says anything. */
const fieldsOf = (step: object): Fields => Object.fromEntries(Object.entries(step).filter(([, value]) => value !== ''));

/** That of the kinds of cue which has the field that names it. */
const cueSchema = ({ properties }: Schema, cue: Fields): Schema | undefined =>
  (properties!.cues!.items as Schema).anyOf?.find(({ required = [] }) => required.every((name) => name in cue));

function field(
  name: string,
  schema: Schema,
  value: unknown,
  change: (value: unknown) => void,
  refuse: (why: string) => void,
): TemplateResult {
  const shown = Array.isArray(value) ? value.join(', ') : String((value ?? (value === null ? 'null' : '')) as string);
  const take = ({ target }: Event): void => {
    const to = read((target as HTMLInputElement).value, schema);
    const wrong = refused(name, to, schema);
    if (wrong !== null) refuse(wrong);
    else if (JSON.stringify(to) !== JSON.stringify(value)) change(to);
  };
  const put = (): void => change(value === true ? undefined : true);
  return html`
    <label title=${schema.description ?? ''}>
      <span>${name}</span>
      ${
        schema.type === 'boolean'
          ? html`<input type="checkbox" name=${name} .checked=${live(value === true)} @change=${put} />`
          : name === 'text'
            ? html`<textarea
                name=${name}
                rows="5"
                .value=${live(shown)}
                @change=${take}
                @keydown=${endOnEnter}
              ></textarea>`
            : html`<input name=${name} .value=${live(shown)} list="of-${name}" @change=${take} />
                ${names(name, schema)}`
      }
    </label>
  `;
}

const names = (field: string, schema: Schema): TemplateResult => html`
  <datalist id="of-${field}">${optionsOf(schema).map((option) => html`<option value=${option}></option>`)}</datalist>
`;

/** Enter is for done; with Shift it breaks the line, as a letter’s does. */
function endOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).blur();
}

/** All names that a field can have. */
const optionsOf = ({ enum: names = [], anyOf = [] }: Schema): readonly string[] => [
  ...names.map(String),
  ...anyOf.flatMap(optionsOf),
];

/** Why a value can't be had, where only names are; null where it can. */
export function refused(field: string, value: unknown, schema: Schema): string | null {
  const kinds = [schema, ...(schema.anyOf ?? [])].map(({ type }) => type);
  const known = optionsOf(schema);
  if (typeof value !== 'string' || known.length === 0 || known.includes(value)) return null;
  if (kinds.includes('number') && Number.isFinite(Number(value))) return null;
  return `there is no ${field} called "${value}": ${suggest(value, known)}`;
}

/** What has been typed, as the data has it; nothing takes the field away. */
export function read(typed: string, schema: Schema): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  const kinds = [schema, ...(schema.anyOf ?? [])].map(({ type }) => type);
  if (kinds.includes('array') && text.includes(',')) return text.split(',').map((each) => each.trim());
  const isNumber = kinds.includes('number') || kinds.includes('integer');
  if (isNumber && Number.isFinite(Number(text))) return Number(text);
  return kinds.includes('null') && text === 'null' ? null : text;
}
