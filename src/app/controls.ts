/** All that the viewer works the play with: the bar, its sheets, keys and gestures. */
import type { ErrorBarrier } from '../play/playback/error-barrier';
import type { Playhead } from '../play/playback/playhead';
import type { Closing } from '../page/closing';
import { AutoPlayControl } from '../page/controls/auto-play-control';
import { ControlBar } from '../page/controls/control-bar';
import { FullScreen } from '../page/controls/full-screen';
import { PauseButton } from '../page/controls/pause-button';
import { SeekBar } from '../page/controls/seek-bar';
import { nameShortcuts } from '../page/controls/shortcut-labels';
import { type CommandHandlers, Input } from '../page/input/input';
import { Help } from '../page/sheets/help';
import { Log } from '../page/sheets/log';
import { More } from '../page/sheets/more';
import { ScriptSheet } from '../page/sheets/script-sheet';
import { SettingsSheet } from '../page/sheets/settings-sheet';
import { ShareLinks } from '../page/sheets/share-link';
import { SoundSheet } from '../page/sheets/sound-sheet';
import type { SoundPlayer } from '../sound/player';
import type { Aloud } from './aloud';
import type { Arrival } from './arrival';
import type { Page } from './page';
import type { ShownPlay } from './shown-play';
import type { Story } from './story';
import type { Surroundings } from './surroundings';

/** What the controls work. */
export interface Worked {
  readonly page: Page;
  readonly shown: ShownPlay;
  readonly story: Story;
  readonly playhead: Playhead;
  readonly arrival: Arrival;
  readonly sound: SoundPlayer;
  readonly aloud: Aloud;
  readonly barrier: ErrorBarrier;
  readonly around: Surroundings;
  readonly closing: Closing;
  readonly pause: (paused: boolean) => void; // stops all movement and sound, or lets them go on
}

export class Controls {
  readonly bar: ControlBar;
  readonly pause: PauseButton;
  readonly seek: SeekBar;
  readonly log: Log;
  readonly autoPlay: AutoPlayControl;
  readonly settings: SettingsSheet;
  readonly soundSheet: SoundSheet;
  readonly help: Help;
  readonly more: More;
  readonly script: ScriptSheet;
  readonly links: ShareLinks;
  readonly fullScreen: FullScreen;
  readonly input: Input;
  private furthest = -1; // index of a step that was ever shown, on this visit

  constructor(worked: Worked) {
    const { page, shown, story, playhead, arrival, barrier, around, closing } = worked;
    const { root, language, preferences, motion, reader, keys } = page;
    const { say } = language;
    const { signal } = closing;
    const colours = shown.bundle.play.figures;
    const notice = (text: string | null): void => reader.showNotice(text);
    const steps = (): Story['play']['steps'] => story.play.steps;
    const leap = (id: string): void => void arrival.leap(id);
    this.soundSheet = new SoundSheet(root, preferences, language, signal);
    this.settings = new SettingsSheet(root, page, language, closing);
    const reading = (): boolean => playhead.begun && !playhead.atEnd;
    this.bar = new ControlBar(root, { reading, keys, notice }, language, signal);
    this.help = new Help(root, keys, say);
    this.more = new More(root, signal);
    this.pause = new PauseButton(root, worked.pause);
    this.fullScreen = new FullScreen(root, () => notice(say('no-full-screen')), language, signal);
    this.links = new ShareLinks(
      root,
      () => notice(say('link-copied')),
      () => language.current,
      around,
    );
    this.script = new ScriptSheet(root, () => story.play, language, shown.stills, around.window, closing);
    this.log = new Log(root, steps, leap, say, colours, signal);
    this.seek = new SeekBar(root, steps, (id) => (this.autoPlay.stop(), leap(id)), language, shown.stills, signal);
    const auto = { playhead, goOn: () => arrival.goOn(), notice, aloud: worked.aloud };
    this.autoPlay = new AutoPlayControl(root, auto, language, motion, around.navigator, closing);
    this.input = new Input(around, barrier.each('command', commandsOf(this, worked)), keys, signal);
    nameShortcuts(root, preferences, language, keys);
  }

  /** Shows which step the play has come to. */
  arrive(index: number, barrier: ErrorBarrier): void {
    this.furthest = Math.max(this.furthest, index);
    const { furthest } = this;
    barrier.run('log', () => this.log.arrive(index, furthest), undefined);
    barrier.run('seek', () => this.seek.arrive(index, furthest), undefined);
  }
}

function commandsOf(controls: Controls, { page, playhead, arrival, story, sound, aloud }: Worked): CommandHandlers {
  const { preferences, reader, language } = page;
  const { pause, autoPlay } = controls;
  const describe = (on: boolean): void => {
    preferences.change({ descriptions: on });
    reader.showNotice(language.say(on ? 'descriptions-on' : 'descriptions-off'));
  };
  return {
    advance: () => (autoPlay.leave(), arrival.goOn()),
    back: () => playhead.back(),
    begin: () => arrival.again(),
    end: () => arrival.leap(story.play.steps.at(-1)?.id ?? ''),
    auto: () => (pause.on && pause.toggle(), autoPlay.toggle()),
    pause: () => pause.toggle(),
    sound: () => controls.soundSheet.open(),
    mute: () => preferences.change({ muted: !preferences.now.muted }),
    captions: () => preferences.change({ captions: !preferences.now.captions }),
    descriptions: () => describe(!preferences.now.descriptions),
    link: () => void controls.links.hand(playhead.begun ? playhead.step.id : ''),
    aloud: () => preferences.change({ aloud: !preferences.now.aloud }),
    more: () => controls.more.open(),
    settings: () => controls.settings.open(),
    log: () => controls.log.open(),
    script: () => void controls.script.open(),
    'full-screen': () => void controls.fullScreen.toggle(),
    hide: () => controls.bar.toggle(),
    help: () => controls.help.open(),
    touch: () => (sound.unlock(), aloud.unlock()),
    firstTouch: () => playhead.begun || reader.soundSetsIn(story.play),
    consumed: (command) => autoPlay.consumed(command),
  };
}
