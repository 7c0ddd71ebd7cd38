/** The sheet on which the viewer sets the sound: volumes, mute, captions. */
import { BUSES, type Bus } from '../play/vocabulary';
import { loadMix, saveMix, USUAL, type Mix } from './mix';
import { piece } from './piece';

type Switch = 'muted' | 'captions';

export class SoundPanel {
  private readonly button: HTMLElement;
  private readonly label: HTMLElement;
  private readonly sheet: HTMLDialogElement;
  private now: Mix = loadMix();

  /** @param changed is told of the mix at once, and whenever it changes */
  constructor(
    mount: HTMLElement,
    private readonly changed: (mix: Mix) => void,
  ) {
    this.button = piece(mount, '.sound');
    this.label = piece(this.button, 'span');
    this.sheet = piece(mount, '.mix') as HTMLDialogElement;
    this.sheet.addEventListener('input', ({ target }) => this.take(changedBy(this.now, target as HTMLInputElement)));
    this.sheet.addEventListener('click', ({ target }) => target === this.sheet && this.sheet.close()); // beside the sheet
    this.draw();
    changed(this.now);
  }

  open(): void {
    this.sheet.showModal();
  }

  toggle(name: Switch): void {
    this.take({ ...this.now, [name]: !this.now[name] });
  }

  private take(mix: Mix): void {
    this.now = mix;
    saveMix(mix);
    this.draw();
    this.changed(mix);
  }

  private draw(): void {
    const { muted, captions, volumes } = this.now;
    this.button.toggleAttribute('data-muted', muted);
    this.label.textContent = muted ? 'Sound off' : 'Sound';
    this.input('muted').checked = muted;
    this.input('captions').checked = captions;
    this.input('speaking').checked = volumes.voices > 0;
    for (const bus of BUSES) this.drawVolume(bus, `${Math.round(volumes[bus] * 100)}`);
  }

  private drawVolume(bus: Bus, percent: string): void {
    const slider = this.input(bus);
    slider.value = percent;
    slider.setAttribute('aria-valuetext', `${percent} %`);
    slider.nextElementSibling!.textContent = `${percent} %`;
  }

  private input(name: string): HTMLInputElement {
    return piece(this.sheet, `[name='${name}']`) as HTMLInputElement;
  }
}

function changedBy(mix: Mix, { name, checked, valueAsNumber }: HTMLInputElement): Mix {
  if (name === 'muted' || name === 'captions') return { ...mix, [name]: checked };
  const [bus, volume] = name === 'speaking' ? ['voices', checked ? USUAL.volumes.voices : 0] : [name, valueAsNumber / 100];
  return { ...mix, volumes: { ...mix.volumes, [bus]: volume } };
}
