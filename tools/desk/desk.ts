/** The desk: the state of what is shown, and what changes it. */
import { html, render } from 'lit-html';
import type { FigureName } from '../../src/play/stage.js';
import type { DataEdit } from '../data-edit.js';
import type { Outcome } from '../edits.js';
import { inspector } from './inspector.js';
import { keyAt, movementAt, solve, type Solved } from './joint-drag.js';
import { LiveStage } from './live-stage.js';
import { drawOnionSkins } from './onion-skins.js';
import { overlay } from './overlay.js';
import { hearServer, openEditor, play, send, undo } from './server.js';
import { SHAPES } from './shapes.js';
import { blank, type Does, type Shown, SHOWN, sizeOf, type State } from './state.js';
import { stepList } from './step-list.js';
import { RATE, type Spot, StepRun } from './step-run.js';
import { timeline } from './timeline-view.js';

const SLOW = 0.25;
const LONGEST = 0.1; // seconds that a frame may take before time is held up

export class Desk implements Does {
  private readonly state: State;
  private readonly stage: LiveStage;
  private readonly frame = Object.assign(document.createElement('iframe'), { title: 'The play' });
  private readonly skins = Object.assign(document.createElement('canvas'), { className: 'skins' });
  private screens: readonly StepRun[] = [];
  private sent: { readonly what: string; readonly value: unknown } | null = null; // and not told of since
  private room = { width: 0, height: 0 }; // CSS pixels for the picture

  /** @param root takes all of it */
  constructor(private readonly root: HTMLElement) {
    this.state = blank(location.hash.slice(1));
    this.stage = new LiveStage(this.frame, () => this.takeUp());
    this.stage.resize(sizeOf(this.state));
    hearServer(
      (outcome) => this.hearOf(outcome),
      (schema) => this.set({ schema }),
    );
    this.draw();
    new ResizeObserver(([entry]) => {
      this.room = entry!.contentRect;
      this.draw();
    }).observe(root.querySelector('.stage')!);
    document.addEventListener('keydown', (event) => this.press(event));
    this.pass(performance.now());
  }

  set(changes: Partial<State>): void {
    const { shape, id, seconds } = this.state;
    Object.assign(this.state, changes);
    const isResized = this.state.shape !== shape;
    if (isResized) this.stage.resize(sizeOf(this.state));
    const isOther = isResized || this.state.id !== id || 'stage' in changes;
    if (isOther) this.rehearse();
    if (isOther || this.state.seconds !== seconds || 'shown' in changes) this.show();
    this.draw();
  }

  go(id: string): void {
    history.replaceState(null, '', `#${id}`);
    this.set({ id, seconds: Infinity, cue: null, playing: false });
  }

  scrub(seconds: number): void {
    this.set({ seconds: Math.max(0, seconds), playing: false });
  }

  latest<Value>(path: readonly (string | number)[], shown: Value): Value {
    const { sent } = this;
    return sent?.what === JSON.stringify([this.state.id, path]) ? (sent.value as Value) : shown;
  }

  edit(path: readonly (string | number)[], was: unknown, value: unknown): void {
    const { id, at } = this.state.run!.moment.step;
    this.sent = { what: JSON.stringify([id, path]), value };
    send({ file: at.file, id, path, was, value });
  }

  undo(): void {
    this.sent = null;
    undo();
  }

  openEditor(place: string): void {
    openEditor(place);
  }

  hear(cue: string): void {
    this.tell(`${cue} is being rendered`, true);
    play(cue).then(
      () => this.tell(`${cue}, as it is by now`, true),
      (error: Error) => this.tell(error.message),
    );
  }

  refuse(why: string): void {
    this.tell(why);
  }

  private hearOf(outcome: Outcome): void {
    if (!outcome.ok) this.sent = null;
    this.set({ outcome });
  }

  /** The page has been opened, or has taken up a change. */
  private takeUp(): void {
    const { automation } = this.stage;
    if (!automation) return this.draw();
    const { play, production, steps } = automation;
    const id = steps.includes(this.state.id) ? this.state.id : steps[0]!;
    this.set({ id, stage: { play, production } });
  }

  /** Performs the step that is shown, for all that looks into it. */
  private rehearse(): void {
    const { stage, id } = this.state;
    this.screens = [];
    this.state.run = stage && new StepRun(stage.production, stage.play, stage.play.indexOf(id), sizeOf(this.state));
    this.state.seconds = Math.min(this.state.seconds, this.state.run?.end ?? Infinity);
    if (this.state.cue !== null && this.state.cue >= (this.state.run?.moment.step.cues.length ?? 0))
      this.state.cue = null;
  }

  private show(): void {
    const { run, seconds, shown, playing } = this.state;
    if (!run) return;
    this.stage.show(run.moment.step.id, seconds, run.moment.lead);
    const isStill = shown.onion && !playing;
    this.skins.hidden = !isStill;
    if (isStill) drawOnionSkins(this.skins, this.stage, run, seconds);
  }

  /** The step on all five screens, once they are asked for. */
  private get onScreens(): readonly StepRun[] {
    const { stage, run, shown } = this.state;
    if (!stage || !run || !shown.screens) return [];
    if (this.screens.length === 0)
      this.screens = SHAPES.map((size) => new StepRun(stage.production, stage.play, run.moment.index, size));
    return this.screens;
  }

  /** A joint that has been let go elsewhere becomes a key of the movement under way. */
  private async move(who: FigureName, joint: string, to: Spot): Promise<void> {
    const { run, stage, seconds } = this.state;
    const timed = movementAt(run!.moment.cues, who, seconds);
    if (!timed || timed.time === 0)
      return this.tell(`${who} is in no movement here: go to where one is under way, or give the step one`);
    const keyed = keyAt(stage!.production, timed, who, seconds);
    const solved = solve({ ...stage!, run: run! }, keyed, { who, joint, seconds }, to);
    if (!solved) return this.tell(`${joint} is held where it is: a contact or the ground has it`);
    send(await this.keyEdit(solved));
  }

  private tell(told: string, ok = false): void {
    this.set({ outcome: { ok, told, undoable: this.state.outcome?.undoable ?? 0 } });
  }

  private async keyEdit({ keyed, sets, was, value }: Solved): Promise<DataEdit> {
    const { movement, list, keys, index, isNew, key } = keyed;
    const { folder } = this.state.stage!.play.bundle;
    const own = (await (await fetch(`/${folder}/movements.json`)).json()) as object;
    const file = movement in own ? `${folder}/movements.json` : 'assets/shared/movements.json';
    const path = [movement, 'motion', list];
    const set = { ...key, [sets]: value };
    if (keys.length === 0) return { file, id: null, path, value: [set] };
    if (isNew) return { file, id: null, path: [...path, index], value: set, isNew };
    return { file, id: null, path: [...path, index, sets], was, value };
  }

  private press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (isTyping(target)) return;
    const does = this.keys[event.ctrlKey || event.metaKey ? `ctrl ${key.toLowerCase()}` : key];
    if (!does) return;
    event.preventDefault();
    does();
  }

  private readonly keys: Readonly<Record<string, () => void>> = {
    ' ': () => this.set({ playing: !this.state.playing }),
    'ArrowLeft': () => this.scrub(this.state.seconds - 1 / RATE),
    'ArrowRight': () => this.scrub(Math.min(this.state.run?.end ?? 0, this.state.seconds + 1 / RATE)),
    '[': () => this.turn(-1),
    ']': () => this.turn(1),
    'ctrl z': () => this.undo(),
  };

  private turn(by: number): void {
    const steps = this.state.stage?.play.steps ?? [];
    const to = steps[steps.findIndex(({ id }) => id === this.state.id) + by];
    if (to) this.go(to.id);
  }

  /** Time passes: the page is looked at, and what plays plays on. */
  private pass(last: number): void {
    requestAnimationFrame((now) => {
      this.stage.look();
      if (this.state.playing && this.state.run) this.play(Math.min(LONGEST, (now - last) / 1000));
      this.pass(now);
    });
  }

  private play(passed: number): void {
    const { seconds, slow, looped, run } = this.state;
    if (seconds < run!.end) this.set({ seconds: Math.min(run!.end, seconds + passed * (slow ? SLOW : 1)) });
    else this.set(looped ? { seconds: 0 } : { playing: false });
  }

  private get scale(): number {
    const { width, height } = sizeOf(this.state);
    return Math.min(this.room.width / width, this.room.height / height) || 1;
  }

  private draw(): void {
    const { state, scale } = this;
    const { width, height } = sizeOf(state);
    const card = state.shown.card ? (this.stage.automation?.read().words ?? null) : null;
    const moved = (who: FigureName, joint: string, to: Spot): void => void this.move(who, joint, to);
    render(
      html`
        ${stepList(state, this, this.stage.faults)}
        <main>
          ${this.tools()}
          <div class="stage">
            <div
              class="picture"
              style="width:${width}px;height:${height}px;scale:${scale};left:${(this.room.width - width * scale) / 2}px"
            >
              ${this.frame}${this.skins} ${overlay({ state, does: this, scale, card, runs: this.onScreens, moved })}
            </div>
          </div>
          ${timeline(state, this)}
        </main>
        ${inspector(state, this)}
      `,
      this.root,
    );
  }

  private tools() {
    const { shown, shape, outcome } = this.state;
    const box = ([name, says]: [string, string]) =>
      html`<label
        ><input
          type="checkbox"
          name=${name}
          .checked=${shown[name as Shown]}
          @change=${() => this.set({ shown: { ...shown, [name]: !shown[name as Shown] } })}
        />
        ${says}</label
      >`;
    return html`<div class="tools">
      <select
        aria-label="Screen"
        @change=${({ target }: Event) => this.set({ shape: (target as HTMLSelectElement).selectedIndex })}
      >
        ${SHAPES.map(({ width, height }, i) => html`<option ?selected=${i === shape}>${width} × ${height}</option>`)}
      </select>
      ${Object.entries(SHOWN).map(box)}
      <button type="button" ?disabled=${!outcome?.undoable} @click=${() => this.undo()}>Undo</button>
      <output role="status" data-ok=${outcome?.ok ?? true}>${outcome?.told ?? ''}</output>
    </div>`;
  }
}

/** Whether keys go into words. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['range', 'checkbox'].includes(target.type));
