/** The sheet on which the viewer sets the sound: volumes, mute, captions. */
import { BUSES, type Bus } from '../../play/vocabulary';
import { requireElement } from '../require-element';
import { DEFAULTS, type Preferences, type Settings } from '../settings/settings';
import type { PageLanguage } from '../words/page-language';

export class SoundSheet {
  private readonly button: HTMLElement;
  private readonly label: HTMLElement;
  private readonly sheet: HTMLDialogElement;

  constructor(
    mount: HTMLElement,
    private readonly preferences: Preferences,
    private readonly language: PageLanguage,
    signal: AbortSignal,
  ) {
    this.button = requireElement(mount, '.sound');
    this.label = requireElement(this.button, 'span');
    this.sheet = requireElement(mount, '.mix') as HTMLDialogElement;
    this.sheet.addEventListener(
      'input',
      ({ target }) => preferences.change(changedBy(preferences.now, target as HTMLInputElement)),
      { signal },
    );
    preferences.follow(() => this.draw());
    language.follow(() => this.draw());
  }

  open(): void {
    if (!this.sheet.open) this.sheet.showModal();
  }

  private draw(): void {
    const { muted, captions, volumes } = this.preferences.now;
    this.button.toggleAttribute('data-muted', muted);
    this.label.textContent = this.language.say(muted ? 'sound-off' : 'sound');
    this.input('muted').checked = muted;
    this.input('captions').checked = captions;
    this.input('speaking').checked = volumes.voices > 0;
    for (const bus of BUSES) this.drawVolume(bus, volumes[bus]);
  }

  private drawVolume(bus: Bus, share: number): void {
    const [slider, percent] = [this.input(bus), this.language.say('percent', { share })];
    slider.value = String(Math.round(share * 100));
    slider.setAttribute('aria-valuetext', percent);
    requireElement(slider.closest('label')!, 'output').textContent = percent;
  }

  private input(name: string): HTMLInputElement {
    return requireElement(this.sheet, `[name='${name}']`) as HTMLInputElement;
  }
}

function changedBy({ volumes }: Settings, { name, checked, valueAsNumber }: HTMLInputElement): Partial<Settings> {
  if (name === 'muted' || name === 'captions') return { [name]: checked };
  const [bus, volume] =
    name === 'speaking' ? ['voices', checked ? DEFAULTS.volumes.voices : 0] : [name, valueAsNumber / 100];
  return { volumes: { ...volumes, [bus]: volume } };
}
