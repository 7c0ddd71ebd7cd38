/** The sheet on which the viewer sets how the play is told; each change is seen at once. */
import { dueBy, schedule } from '../../play/words/letter-timing';
import { Typewriter } from '../card/typewriter';
import { KeyList } from './key-list';
import { type Language, LANGUAGES } from '../words/languages';
import { requireElement } from '../require-element';
import { DEFAULTS, type Preferences, type Settings } from '../settings/settings';
import type { Closing } from '../closing';
import type { PictureQuality } from '../settings/picture-quality';
import type { Keys } from '../input/commands';
import type { PageLanguage } from '../words/page-language';

const CHOICES = ['language', 'pace', 'font', 'motion', 'picture'] as const;
const SWITCHES = ['contrast', 'descriptions', 'aloud', 'shortcuts'] as const;

/** What can be set, and what it does. */
interface Set {
  readonly preferences: Preferences;
  readonly quality: PictureQuality;
  readonly keys: () => Keys; // as they are at the time
  readonly spoken: readonly Language[]; // the languages to choose from
}

export class SettingsSheet {
  private readonly sheet: HTMLDialogElement;
  private readonly sample: Typewriter;
  private takeBack: (() => void) | null = null; // as long as it can be undone that all went back to the defaults
  private due: readonly number[] = []; // of the sample's letters, in seconds
  private clock = 0;

  constructor(
    mount: HTMLElement,
    private readonly set: Set,
    private readonly language: PageLanguage,
    closing: Closing,
  ) {
    const { signal } = closing;
    const { preferences, keys, quality } = set;
    this.sheet = requireElement(mount, '.settings') as HTMLDialogElement;
    this.sample = new Typewriter(requireElement(this.sheet, '.sample'), 'untold-sample');
    closing.add(() => this.sample.close());
    new KeyList(requireElement(this.sheet, '.keys'), preferences, keys, language, signal);
    this.sheet.addEventListener('input', ({ target }) => preferences.change(changedBy(target as HTMLInputElement)), {
      signal,
    });
    this.sheet.addEventListener('click', ({ target }) => this.press(target as HTMLElement), { signal });
    preferences.follow((now, before) => this.draw(now.pace !== before.pace));
    language.follow(() => this.draw(true));
    quality.follow(() => this.drawPicture());
  }

  private get preferences(): Preferences {
    return this.set.preferences;
  }

  open(): void {
    if (this.sheet.open) return;
    this.forget();
    this.sheet.showModal();
    requireElement(this.sheet, '[name=language]').focus();
    this.sheet.scrollTop = 0;
    this.draw(true);
  }

  /** Tells the sample at its pace. */
  tick(seconds: number): void {
    if (!this.sheet.open || this.clock > (this.due.at(-1) ?? 0)) return;
    this.clock += seconds;
    this.sample.disclose(dueBy(this.due, this.clock));
  }

  private press(target: HTMLElement): void {
    const does = target.closest<HTMLElement>('.reset [data-presses]')?.dataset.presses;
    if (does === 'reset') this.reset();
    if (does === 'undo') this.undo();
  }

  private reset(): void {
    this.takeBack = this.preferences.reset();
    this.tell('reset-done');
    requireElement(this.sheet, '[data-presses=undo]').hidden = false;
  }

  private undo(): void {
    requireElement(this.sheet, '[data-presses=reset]').focus(); // the other goes
    this.takeBack?.();
    this.forget();
    this.tell('undone');
  }

  private forget(): void {
    this.takeBack = null;
    requireElement(this.sheet, '[data-presses=undo]').hidden = true;
    requireElement(this.sheet, '.reset [role=status]').textContent = '';
  }

  private tell(message: 'reset-done' | 'undone'): void {
    requireElement(this.sheet, '.reset [role=status]').textContent = this.language.say(message);
  }

  private draw(anew: boolean): void {
    const now = this.preferences.now;
    this.drawLanguages();
    for (const name of CHOICES)
      (requireElement(this.sheet, `[name=${name}]`) as HTMLSelectElement).value = String(now[name]);
    for (const name of SWITCHES) (requireElement(this.sheet, `[name=${name}]`) as HTMLInputElement).checked = now[name];
    this.drawSize(now.size);
    this.drawPicture();
    if (anew) this.tellSample(now.pace);
  }

  /** Each in itself, so that whoever reads it finds it. */
  private drawLanguages(): void {
    const names = this.set.spoken.map((language) =>
      Object.assign(new Option(LANGUAGES[language].name, language), { lang: LANGUAGES[language].tag }),
    );
    requireElement(this.sheet, '[name=language]').replaceChildren(
      new Option(this.language.say('language-system'), 'system'),
      ...names,
    );
  }

  /** Says so where less is drawn than could be. */
  private drawPicture(): void {
    const told = this.set.quality.isLighter ? this.language.say('picture-lighter') : '';
    requireElement(this.sheet, '.lighter').textContent = told;
  }

  private drawSize(size: number): void {
    const [slider, percent] = [
      requireElement(this.sheet, '[name=size]') as HTMLInputElement,
      this.language.say('percent', { share: size }),
    ];
    slider.value = String(Math.round(size * 100));
    slider.setAttribute('aria-valuetext', percent);
    requireElement(slider.closest('label')!, 'output').textContent = percent;
  }

  private tellSample(pace: number): void {
    [this.due, this.clock] = [schedule(this.sample.read(), pace), 0];
    this.sample.disclose(dueBy(this.due, 0));
  }
}

/** What an input sets, by its name; nothing for one that is no setting. */
function changedBy({ name, type, value, checked }: HTMLInputElement): Partial<Settings> {
  if (!(name in DEFAULTS)) return {};
  if (type === 'checkbox') return { [name]: checked };
  return { [name]: name === 'size' ? Number(value) / 100 : name === 'pace' ? Number(value) : value };
}
