/** Does as the viewer wishes, at once: each setting moves no more than what hangs on it. */
import type { Playhead } from '../play/playback/playhead';
import { BUSES } from '../play/vocabulary';
import type { Closing } from '../page/closing';
import { applyTextSettings } from '../page/settings/text-settings';
import type { LanguageSwitch } from '../page/words/language-switch';
import type { SoundPlayer } from '../sound/player';
import type { Page } from './page';
import type { Surroundings } from './surroundings';

/** What hangs on the settings. */
export interface Moved {
  readonly page: Page;
  readonly playhead: Playhead;
  readonly sound: SoundPlayer;
  readonly languageSwitch: LanguageSwitch;
  readonly arrange: () => void; // words and picture anew
  readonly fetchAhead: () => void; // the letters that are wanted now
}

export function followSettings(moved: Moved, { window }: Surroundings, { signal }: Closing): void {
  const { page, playhead, sound, languageSwitch, arrange, fetchAhead } = moved;
  const { preferences, reader } = page;
  preferences.follow(({ muted }) => sound.mute(muted), 'muted');
  preferences.follow(({ volumes }) => BUSES.forEach((bus) => sound.setVolume(bus, volumes[bus])), 'volumes');
  preferences.follow(
    ({ captions, descriptions }) => reader.showCaptions({ sounds: captions, sights: descriptions }),
    'captions',
    'descriptions',
  );
  preferences.follow(({ motion }) => page.motion.set(motion), 'motion');
  preferences.follow(({ picture }) => page.quality.set(picture), 'picture');
  preferences.follow(({ pace }) => (playhead.pace = pace), 'pace');
  preferences.follow((now) => (applyTextSettings(now), arrange()), 'size', 'contrast');
  preferences.follow((now, before) => (applyTextSettings(now), now.font === before.font || fetchAhead()), 'font');
  preferences.follow((now) => void languageSwitch.speak(page.languageOf(now)), 'language');
  preferences.listen(window, signal);
}
