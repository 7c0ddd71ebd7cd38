/** What the viewer sets of the voices that read aloud: their speed, and for each role which it is and how high. */
import { figureName } from '../words/speaker-names';
import type { PageLanguage } from '../words/page-language';
import type { Preferences, Settings } from '../settings/settings';
import { requireElement } from '../require-element';
import type { ReadAloud } from './read-aloud';
import { NARRATOR } from './reading';

const [LOWEST, HIGHEST] = [50, 200]; // hundredths of what is usual

export class VoiceSettings {
  private isTaking = false; // what has been set in a field stands there already
  private readonly fields = Object.assign(document.createElement('div'), { className: 'voices' });

  /** @param sheet the sheet of settings, below whose switch for reading aloud they are shown while that is on */
  constructor(
    sheet: HTMLElement,
    private readonly reads: Pick<ReadAloud, 'roles' | 'voices' | 'pitchOf' | 'sample'>,
    private readonly preferences: Preferences,
    private readonly language: PageLanguage,
    signal: AbortSignal,
  ) {
    requireElement(sheet, '.aloud').after(this.fields);
    this.fields.addEventListener('input', (event) => this.take(event.target as HTMLInputElement), { signal });
    this.fields.addEventListener('change', ({ target }) => this.hear(target as HTMLInputElement), { signal });
    signal.addEventListener('abort', () => this.fields.remove());
    language.follow(() => this.draw());
    preferences.follow(() => this.isTaking || this.draw(), 'aloud', 'aloudRate', 'aloudPitches', 'aloudVoices');
  }

  /** Shows what is set, in the language that is spoken by now, with the voices that it has. */
  draw(): void {
    const { roles, voices } = this.reads;
    const now = this.preferences.now;
    this.fields.hidden = !now.aloud || voices.length === 0;
    const name = (role: string): string =>
      role === NARRATOR ? this.language.say('narrator') : figureName(role, this.language.say);
    this.fields.replaceChildren(
      this.slider('aloud-rate', this.language.say('aloud-rate'), now.aloudRate),
      ...roles.flatMap((role) => [
        this.choice(role.name, this.language.say('aloud-voice', { name: name(role.name) }), now.aloudVoices),
        this.slider(
          `aloud-pitch-${role.name}`,
          this.language.say('aloud-pitch', { name: name(role.name) }),
          now.aloudPitches[role.name] ?? this.reads.pitchOf(role.name),
        ),
      ]),
    );
  }

  private slider(name: string, says: string, share: number): HTMLElement {
    const percent = this.language.say('percent', { share });
    const input = Object.assign(document.createElement('input'), {
      type: 'range',
      name,
      min: String(LOWEST),
      max: String(HIGHEST),
      step: '5',
    });
    input.value = String(Math.round(share * 100));
    input.setAttribute('aria-valuetext', percent);
    const output = Object.assign(document.createElement('output'), { textContent: percent });
    output.ariaHidden = 'true';
    return labelled('volume', says, input, output);
  }

  private choice(role: string, says: string, chosen: Settings['aloudVoices']): HTMLElement {
    const select = Object.assign(document.createElement('select'), { name: `aloud-voice-${role}` });
    const options = this.reads.voices.map(({ name, voiceURI }) => new Option(name, voiceURI));
    select.replaceChildren(new Option(this.language.say('any-voice'), ''), ...options);
    select.value = chosen[role] ?? '';
    if (select.selectedIndex < 0) select.value = ''; // it is installed no longer
    return labelled('choice', says, select);
  }

  private take(field: HTMLInputElement): void {
    this.isTaking = true;
    this.set(field);
    this.isTaking = false;
    const percent = this.language.say('percent', { share: Number(field.value) / 100 });
    const output = field.parentElement!.querySelector('output');
    if (!output) return;
    output.textContent = percent;
    field.setAttribute('aria-valuetext', percent);
  }

  private set(field: HTMLInputElement): void {
    const { aloudVoices, aloudPitches } = this.preferences.now;
    const role = roleOf(field);
    const share = Number(field.value) / 100;
    if (field.name === 'aloud-rate') this.preferences.change({ aloudRate: share });
    else if (field.name.startsWith('aloud-pitch-'))
      this.preferences.change({ aloudPitches: { ...aloudPitches, [role]: share } });
    else {
      const others = Object.fromEntries(Object.entries(aloudVoices).filter(([name]) => name !== role));
      this.preferences.change({ aloudVoices: field.value === '' ? others : { ...others, [role]: field.value } });
    }
  }

  private hear(field: HTMLInputElement): void {
    this.reads.sample(field.name === 'aloud-rate' ? NARRATOR : roleOf(field));
  }
}

/** Whose voice or pitch it sets. */
const roleOf = ({ name }: HTMLInputElement): string => name.replace(/^aloud-\w+-/, '');

function labelled(className: string, says: string, ...fields: readonly HTMLElement[]): HTMLElement {
  const label = Object.assign(document.createElement('label'), { className });
  label.append(Object.assign(document.createElement('span'), { textContent: says }), ...fields);
  return label;
}
