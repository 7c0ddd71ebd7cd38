/** All of reading aloud that is on the page: the play's words, its controls, and the settings of the voices. */
import type { Closing } from '../closing';
import { mayRead, type Preferences } from '../settings/settings';
import type { PageLanguage } from '../words/page-language';
import { requireElement } from '../require-element';
import { hearFocus } from './control-reader';
import type { SpeechEngine } from './engine';
import { ReadAloud, type ReadPlay } from './read-aloud';
import { VoiceSettings } from './voice-settings';

interface ReadPage {
  readonly root: HTMLElement;
  readonly document: Document;
  readonly preferences: Preferences;
}

export class Aloud extends ReadAloud {
  constructor(
    engine: SpeechEngine,
    play: ReadPlay & { readonly language: PageLanguage },
    { root, document, preferences }: ReadPage,
    closing: Closing,
  ) {
    super(engine, play);
    const { signal } = closing;
    const fields = new VoiceSettings(requireElement(root, '.settings'), this, preferences, play.language, signal);
    engine.synthesis.addEventListener('voiceschanged', () => fields.draw(), { signal });
    const read = (words: string): void => void (mayRead(preferences.now) && this.interject(words));
    hearFocus(document, play.language.say, read, signal);
    closing.add(() => this.silence());
  }
}
