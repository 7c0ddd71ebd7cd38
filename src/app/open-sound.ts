/** What is heard of the play, as the page, the picture and the viewer's settings have it. */
import { seededRandom } from '../maths/seeded-random';
import type { ErrorBarrier } from '../play/playback/error-barrier';
import { SoundPlayer } from '../sound/player';
import { soundDataOf } from '../sound/sounds';
import type { Aloud } from './aloud';
import type { ErrorLog } from './error-log';
import type { Page } from './page';
import type { Picture } from './picture';
import type { ShownPlay } from './shown-play';
import type { Story } from './story';
import type { Surroundings } from './surroundings';

interface Hearing {
  readonly page: Page;
  readonly shown: ShownPlay;
  readonly story: Story;
  readonly around: Surroundings;
  readonly complaints: ErrorLog;
  readonly barrier: ErrorBarrier;
  readonly picture: Picture;
  readonly aloud: Aloud;
}

export function openSound({ page, shown, story, around, complaints, barrier, picture, aloud }: Hearing): SoundPlayer {
  const { reader, language, motion } = page;
  const environment = {
    addressOf: (file: string): string => shown.addresses.sounds[file] ?? file,
    fetch: around.fetch,
    warn: (text: string): void => around.console.warn(text),
    fault: (what: string, thrown: unknown): void => complaints.say(what, thrown),
    tell: (loss: 'all' | 'some'): void =>
      reader.showNotice(language.say(loss === 'all' ? 'no-sound' : 'sounds-missing')),
  };
  const data = soundDataOf(shown.bundle);
  const positions = {
    where: (who: string) => barrier.run('hearing', () => picture.stage?.where(who) ?? null, null),
    get feetSeen() {
      return picture.stage !== null && !motion.on;
    },
  };
  const open = () => around.openAudio(data, environment);
  const sound = new SoundPlayer(data, open, seededRandom(1), story.play.front, positions);
  sound.yieldTo(() => (aloud.on ? aloud.lingers : null));
  return sound;
}
