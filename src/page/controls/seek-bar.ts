/** The line along the bottom: acts and scenes, how far the play is, and the way to any step of it. */
import { clamp } from '../../maths/scalar';
import type { Step } from '../../play/step';
import { partAt, scenesOf, type Act, type Scene } from '../../play/scenes';
import { requireElement } from '../require-element';
import { SeekCard, type Stills } from './seek-card';
import type { PageLanguage } from '../words/page-language';

const SCENES: Readonly<Record<string, 1 | -1>> = { PageUp: 1, PageDown: -1 }; // as sliders have it: up is more

export class SeekBar {
  private readonly slider: HTMLInputElement;
  private readonly line: HTMLElement;
  private readonly card: SeekCard;
  private laid: readonly Step[] = []; // the steps that the line shows
  private acts: readonly Act[] = [];
  private at = 0; // index of the step that is shown
  private furthest = 0; // that was ever shown
  private wanted: number | null = null; // to be gone to with the next picture
  private pointed: number | null = null; // under the pointer

  /** @param jump stands at the step of that id */
  constructor(
    mount: HTMLElement,
    private readonly steps: () => readonly Step[],
    private readonly jump: (id: string) => void,
    private readonly language: PageLanguage,
    stills: Stills,
    signal: AbortSignal,
  ) {
    const root = requireElement(mount, '.seek');
    this.slider = requireElement(root, 'input') as HTMLInputElement;
    this.line = requireElement(root, '.seek-line');
    this.card = new SeekCard(requireElement(root, '.seek-card'), stills);
    this.slider.addEventListener('input', () => (this.wanted = this.slider.valueAsNumber), { signal });
    this.slider.addEventListener('keydown', (event) => this.turn(event), { signal });
    this.followPointer(signal);
    language.follow(() => this.draw());
  }

  /** Shows how far the play has come. @param furthest index of the furthest step that was ever shown */
  arrive(index: number, furthest: number): void {
    if (this.laid !== this.steps()) this.lay();
    [this.at, this.furthest] = [index, furthest];
    this.draw();
  }

  /** Goes where the viewer has dragged: once a picture at most. */
  tick(): void {
    const to = this.wanted;
    this.wanted = null;
    if (to !== null && to !== this.at) this.jump(this.laid[to]!.id);
    if (this.pointed !== null) this.preview(this.pointed);
  }

  private lay(): void {
    this.laid = this.steps();
    this.acts = scenesOf(this.laid);
    this.slider.max = String(this.laid.length - 1);
    this.line.replaceChildren(
      ...this.acts.flatMap(({ scenes }) => scenes.map((scene, i) => this.paper(scene, i === 0))),
    );
  }

  /** A scene's piece of the line. */
  private paper({ first, last }: Scene, beginsAct: boolean): HTMLElement {
    const paper = document.createElement('span');
    const whole = Math.max(1, this.laid.length - 1);
    paper.style.setProperty('--from', String(first / whole));
    paper.style.setProperty('--to', String(Math.min(1, (last + 1) / whole)));
    paper.toggleAttribute('data-act', beginsAct);
    return paper;
  }

  private draw(): void {
    const whole = Math.max(1, this.laid.length - 1);
    if (this.wanted === null) this.slider.value = String(this.at); // else it is where the pointer has it
    this.slider.setAttribute('aria-valuetext', this.nameOf(this.at));
    this.line.style.setProperty('--at', String(this.at / whole));
    this.line.style.setProperty('--been', String(this.furthest / whole));
  }

  private nameOf(index: number): string {
    const act = partAt(this.acts, index);
    const scene = partAt(act?.scenes ?? [], index);
    const { say, phrase } = this.language;
    const place = [act, scene].flatMap((part) => (part?.title ? [phrase(part.title)] : [])).join(' · ');
    return say('seek-at', { place, line: index + 1, lines: this.laid.length });
  }

  /** Page keys go from scene to scene; all others the slider knows itself. */
  private turn(event: KeyboardEvent): void {
    const way = SCENES[event.key];
    if (!way) return;
    event.preventDefault();
    const firsts = this.acts.flatMap(({ scenes }) => scenes.map(({ first }) => first));
    const to =
      way > 0
        ? (firsts.find((first) => first > this.at) ?? this.laid.length - 1)
        : (firsts.findLast((first) => first < this.at) ?? 0);
    this.slider.value = String((this.wanted = to));
  }

  private followPointer(signal: AbortSignal): void {
    const { slider } = this;
    const grip = (event: PointerEvent): void => {
      if (event.button > 0) return;
      slider.setPointerCapture(event.pointerId);
      this.drag(event);
    };
    const move = (event: PointerEvent): unknown =>
      slider.hasPointerCapture(event.pointerId) ? this.drag(event) : this.point(event);
    slider.addEventListener('pointerdown', grip, { signal });
    slider.addEventListener('pointermove', move, { signal });
    for (const type of ['pointerleave', 'pointerup', 'pointercancel', 'lostpointercapture'] as const)
      slider.addEventListener(type, (event) => this.leave(event), { signal });
  }

  private drag(event: PointerEvent): void {
    if (event.button > 0) return;
    this.wanted = this.point(event);
    this.slider.value = String(this.wanted);
  }

  /** A finger that is lifted points at nothing any more; a mouse does. */
  private leave({ type, pointerType }: PointerEvent): void {
    if (type !== 'pointerleave' && pointerType === 'mouse') return;
    this.pointed = null;
    this.card.hide();
  }

  private point(event: PointerEvent): number {
    const { left, width } = this.line.getBoundingClientRect();
    const share = clamp((event.clientX - left) / Math.max(1, width));
    const mirrored = getComputedStyle(this.line).direction === 'rtl';
    this.card.moveTo(event.clientX);
    return (this.pointed = Math.round((mirrored ? 1 - share : share) * (this.laid.length - 1)));
  }

  /** Of what has not been seen yet, no line is told. */
  private preview(index: number): void {
    const step = this.laid[index]!;
    const scene = partAt(partAt(this.acts, index)?.scenes ?? [], index);
    this.card.show(step, scene?.title ? this.language.phrase(scene.title) : '', index <= this.furthest);
  }
}
