/** Opens the house: reads the play, shows its title or the step asked for, opens the stage, and lets time pass. */
import { Arrival } from './arrival';
import { Clock } from './clock';
import { drive, type Drive } from './drive';
import { Picture } from './picture';
import { chance } from './stage/chance';
import { Playhead } from './play/playhead';
import { FRONT, readPlay, type Play } from './play/play';
import { translated } from './play/translate';
import { BUSES } from './play/vocabulary';
import { showAddress } from './reading/address';
import { ByItself } from './reading/by-itself';
import { keepBookmark } from './reading/bookmark';
import { dress, fetchLetters } from './reading/comfort';
import { isCalm, setMotion } from './reading/calm';
import { Controls } from './reading/controls';
import { FullScreen } from './reading/full-screen';
import { Help } from './reading/help';
import { Input } from './reading/input';
import { languageFor } from './reading/languages';
import { Log } from './reading/log';
import { SoundPanel } from './reading/panel';
import { Links } from './reading/link';
import { More } from './reading/more';
import { Pause } from './reading/pause';
import { piece } from './reading/piece';
import { Reader } from './reading/reader';
import { Seek } from './reading/seek';
import { ScriptSheet } from './reading/script-sheet';
import { Preferences, type Settings } from './reading/settings';
import { SettingsSheet } from './reading/settings-sheet';
import { nameShortcuts } from './reading/shortcuts';
import { address as addressPage, lines, onLanguage, say, speak, spoken } from './reading/words';
import { openHowler } from './sound/howler';
import { SoundPlayer } from './sound/player';
import { files } from './screenplay';
import type { Theatre } from './stage/theatre';

const main = document.querySelector('main')!;
const driven = new URLSearchParams(location.search).has('drive');

const preferences = new Preferences();
const languageOf = ({ language }: Settings) => (language === 'system' ? languageFor(navigator.languages) : language);
await speak(languageOf(preferences.now));
addressPage();

const reader = new Reader(main);
const picture = new Picture(piece(main, '#stage'), reader, (index) => play.steps[index + 1]?.id);
const sound = new SoundPlayer(() => openHowler({ fetch: (url) => fetch(url), warn: (text) => console.warn(text) }), chance(1), FRONT, {
  where: (who) => picture.stage?.where(who) ?? null,
  get feetSeen() {
    return picture.stage !== null && !isCalm();
  },
});
const panel = new SoundPanel(main, preferences);
const settings = new SettingsSheet(main, preferences);
const controls = new Controls(main, {
  reading: () => playhead.begun && !playhead.atEnd,
  settings: () => preferences.now,
  notice: (text) => reader.showNotice(text),
});
const help = new Help(main, () => preferences.now);
const more = new More(main);
const pause = new Pause(main, stop);
const fullScreen = new FullScreen(main);
const links = new Links(main, () => reader.showNotice(say('link-copied')));
let source: Play = readPlay(files);
let play: Play = translated(source, spoken(), lines());

const playhead = new Playhead(play, [reader, sound, picture], ({ id }) => {
  showAddress(id);
  keepBookmark(playhead.index === 0 || playhead.atEnd ? '' : id);
  log.arrive(playhead.index);
  seek.arrive(playhead.index);
});
const script = new ScriptSheet(main, () => play);
const log = new Log(main, () => play.steps, (id) => playhead.jump(id));
const seek = new Seek(main, () => play.steps, (id) => {
  byItself.stop();
  playhead.jump(id);
});
const byItself = new ByItself(main, playhead, () => arrival.goOn(), (text) => reader.showNotice(text));
const arrival = new Arrival(() => play, playhead, reader);

/** Time that passes while all is paused brings no more than the picture of a step that was gone to. */
function tick(passed: number): void {
  const seconds = pause.on ? 0 : passed;
  input.tick(passed);
  controls.tick(seconds);
  seek.tick();
  byItself.tick(seconds);
  picture.tick(seconds);
  reader.tick(seconds);
  settings.tick(seconds);
  if (!pause.on) hear(seconds);
  picture.tickStills(pause.on ? Infinity : seconds);
}

/** Stops all movement and sound, or lets them go on. */
function stop(paused: boolean): void {
  playhead.still = paused;
  sleep(paused || document.hidden);
}

const sleep = (on: boolean): void => (on ? sound.suspend() : sound.resume());

/** Feet are heard as they are seen to come down, and the wind as it is seen to blow. */
function hear(seconds: number): void {
  const { place, landings } = picture.footfalls();
  for (const landing of landings) sound.footfall(landing, place);
  sound.tick(seconds, picture.stage?.gust);
}

/** Does as the viewer wishes, at once. */
function heed(now: Settings, before: Settings): void {
  sound.mute(now.muted);
  for (const bus of BUSES) sound.setVolume(bus, now.volumes[bus]);
  reader.showCaptions({ sounds: now.captions, sights: now.descriptions });
  setMotion(now.motion);
  playhead.pace = now.pace;
  dress(now);
  if (now.font !== before.font) void fetchAhead();
  else if (now.size !== before.size || now.contrast !== before.contrast) picture.arrange();
  void speak(languageOf(now)).then((done) => done || reader.showNotice(say('no-language')));
}

/** Takes up the words of a changed play, or of another language, where the viewer is. */
function retell(): void {
  play = translated(source, spoken(), lines());
  if (import.meta.env.DEV) void import('./faults').then(({ untoldIn }) => untoldIn(play, spoken()).forEach((untold) => console.warn(untold)));
  playhead.restage(play);
  arrival.welcome();
  picture.arrange();
  void fetchAhead();
}

/** Once the stage stands, or the viewer wants other letters. */
async function fetchAhead(): Promise<void> {
  await fetchLetters(play.steps.map(({ text }) => text).join(''));
  picture.arrange();
}

function describe(on: boolean): void {
  preferences.change({ descriptions: on });
  reader.showNotice(say(on ? 'descriptions-on' : 'descriptions-off'));
}

const input = new Input(document, {
  advance: () => (byItself.leave(), arrival.goOn()),
  back: () => playhead.back(),
  begin: () => playhead.begin(),
  end: () => playhead.jump(play.steps.at(-1)?.id ?? ''),
  auto: () => (pause.on && pause.toggle(), byItself.toggle()),
  pause: () => pause.toggle(),
  sound: () => panel.open(),
  mute: () => preferences.change({ muted: !preferences.now.muted }),
  captions: () => preferences.change({ captions: !preferences.now.captions }),
  descriptions: () => describe(!preferences.now.descriptions),
  link: () => void links.hand(playhead.begun ? playhead.step.id : ''),
  more: () => more.open(),
  settings: () => settings.open(),
  log: () => log.open(),
  script: () => void script.open(),
  'full-screen': () => void fullScreen.toggle(),
  hide: () => controls.toggle(),
  help: () => help.open(),
  firstTouch: () => {
    sound.unlock();
    if (!playhead.begun) reader.soundSetsIn(FRONT);
  },
  spent: (wish) => byItself.spent(wish),
}, () => preferences.now);
nameShortcuts(document, preferences);
onLanguage(retell);
preferences.follow(heed);
document.addEventListener('visibilitychange', () => sleep(document.hidden || pause.on));

arrival.begin();
const ready = picture.open(!driven).then(show, (error: unknown) => {
  reader.showNotice(say('no-stage'));
  console.error(error);
  return picture.openStills().catch(console.error);
});
if (!driven) new Clock(tick, () => picture.draw()).run();

/** The stage as it was opened; whoever drives the page is handed it. */
function show(theatre: Theatre): void {
  tick(0);
  theatre.draw();
  void fetchAhead();
  if (driven) (window as unknown as { ourSpot: Drive }).ourSpot = drive({ play: () => play, playhead, theatre, reader, sound, tick }, ready.then(() => {}));
}

if (import.meta.hot) {
  import.meta.hot.accept('./screenplay', (changed) => void restage(changed?.files as typeof files | undefined));
  void restage(files);
}

/** Takes up a changed play, or keeps the last good one and says what is wrong with the new. */
async function restage(text: typeof files | undefined): Promise<void> {
  if (!text) return;
  const { faultsOf } = await import('./faults');
  const faults = faultsOf(text);
  reader.showFaults(faults);
  if (faults !== null || text === files) return;
  source = readPlay(text);
  retell();
}
