/** Opens the house: reads the play, shows its title or the step asked for, opens the stage, and lets time pass. */
import { Clock } from './clock';
import { drive, type Drive } from './drive';
import { chance } from './stage/chance';
import { Playhead } from './play/playhead';
import { nearest } from './play/nearest';
import { FRONT, readPlay, type Play } from './play/play';
import { translated } from './play/translate';
import { BUSES } from './play/vocabulary';
import type { Moment, Presenter } from './play/step';
import { address, noMoment, onAddress, showAddress } from './reading/address';
import { ByItself } from './reading/by-itself';
import { bookmark, keepBookmark } from './reading/bookmark';
import { dress } from './reading/comfort';
import { isCalm, onCalm, setMotion } from './reading/calm';
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
import { Reader } from './reading/reader';
import { Seek } from './reading/seek';
import { ScriptSheet } from './reading/script-sheet';
import { Preferences, type Settings } from './reading/settings';
import { SettingsSheet } from './reading/settings-sheet';
import { nameShortcuts } from './reading/shortcuts';
import type { Stills } from './reading/stills';
import { address as addressPage, lines, onLanguage, say, speak, spoken } from './reading/words';
import { openHowler } from './sound/howler';
import { SoundPlayer } from './sound/player';
import { files } from './screenplay';
import type { Theatre } from './stage/theatre';


const NOBODY: ReturnType<Theatre['footfalls']> = { place: 'hill', landings: [] };

const main = document.querySelector('main')!;
const mount = document.querySelector<HTMLElement>('#stage')!;
const driven = new URLSearchParams(location.search).has('drive');

const preferences = new Preferences();
const languageOf = ({ language }: Settings) => (language === 'system' ? languageFor(navigator.languages) : language);
await speak(languageOf(preferences.now));
addressPage();

const reader = new Reader(main);
const sound = new SoundPlayer(() => openHowler({ fetch: (url) => fetch(url), warn: (text) => console.warn(text) }), chance(1), FRONT, {
  where: (who) => theatre?.where(who) ?? null,
  get feetSeen() {
    return theatre !== null && !isCalm();
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
let theatre: Theatre | null = null;
let stills: Stills | null = null; // in the theatre's stead
let source: Play = readPlay(files);
let play: Play = translated(source, spoken(), lines());

let latest: { readonly how: 'present' | 'settle'; readonly moment: Moment } | null = null;

/** The stage comes in once the engine is there; until then the words go on without it. */
const stage: Presenter = {
  present: (moment) => stand('present', moment),
  settle: (moment) => stand('settle', moment),
  hurry: () => theatre?.hurry(),
  tick: (seconds) => theatre?.tick(seconds),
  get busy() {
    return theatre?.busy ?? false;
  },
};
const playhead = new Playhead(play, [reader, sound, stage], ({ id }) => {
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
const byItself = new ByItself(main, playhead, goOn, (text) => reader.showNotice(text));
let onward = ''; // the step to go on from, once the title has been seen

function stand(how: 'present' | 'settle', moment: Moment): void {
  latest = { how, moment };
  theatre?.[how](moment);
  void stills?.show(moment.step.id, play.steps[moment.index + 1]?.id);
  arrange();
}

/** Words and picture make room for each other: the card keeps off faces, paper letters hang where the page has set the title. */
function arrange(): void {
  reader.place(theatre?.keepClear() ?? []);
  if (!theatre) return;
  const letters = reader.letters();
  if (letters.length > 0) reader.leaveTitle(theatre.spell(letters)); // else those that hang stay, until the curtain has fallen
}

function size(): { width: number; height: number; density: number } {
  return { width: mount.clientWidth, height: mount.clientHeight, density: Math.min(2, devicePixelRatio) };
}

function begin(): void {
  if (play.steps.length === 0) return reader.showNotice(say('no-play'));
  const asked = address();
  if (asked && goTo(asked, 'start')) return;
  welcome();
}

/** The title, and the way in, or on from where the viewer left. */
function welcome(): void {
  const kept = bookmark();
  const lines = play.steps.slice(0, play.indexOf(kept) + 1).map(({ text }) => text);
  if (lines.length > 0) onward = kept;
  reader.welcome(onward ? (lines.findLast((text) => text !== '') ?? '') : null);
}

function goOn(): void {
  if (onward && !playhead.begun) playhead.jump(onward);
  else playhead.advance();
}

/** Stands at the step asked for, or at the nearest by name, and says so. @returns false, and stays, where none is near */
function goTo(asked: string, otherwise: 'start' | 'stays'): boolean {
  const found = play.indexOf(asked) >= 0 ? asked : nearest(asked, play.steps.map(({ id }) => id));
  if (found !== null) playhead.jump(found);
  if (found !== asked) reader.showNotice(noMoment(asked, found === null ? otherwise : 'nearest'));
  return found !== null;
}

/** A viewer who changes the address for one that leads nowhere stays where they are. */
function follow(asked: string): void {
  if (!asked || goTo(asked, 'stays') || !playhead.begun) return;
  showAddress(playhead.step.id);
}

/** Time that passes while all is paused brings no more than the picture of a step that was gone to. */
function tick(passed: number): void {
  const seconds = pause.on ? 0 : passed;
  input.tick(passed);
  controls.tick(seconds);
  seek.tick();
  byItself.tick(seconds);
  stage.tick(seconds);
  reader.tick(seconds);
  settings.tick(seconds);
  if (!pause.on) hear(seconds);
  stills?.tick(pause.on ? Infinity : seconds);
}

/** Stops all movement and sound, or lets them go on. */
function stop(paused: boolean): void {
  playhead.still = paused;
  sleep(paused || document.hidden);
}

const sleep = (on: boolean): void => (on ? sound.suspend() : sound.resume());

/** Feet are heard as they are seen to come down, and the wind as it is seen to blow. */
function hear(seconds: number): void {
  const { place, landings } = theatre?.footfalls() ?? NOBODY;
  for (const landing of landings) sound.footfall(landing, place);
  sound.tick(seconds, theatre?.gust);
}

/** An author at work hears which lines a translation lacks. */
function warnOfUntold(): void {
  const untold = play.steps.filter(({ text, language }) => text && language !== spoken()).map(({ id }) => id);
  if (untold.length > 0) console.warn(`assets/play/${spoken()}/lines.jsonl has no line for ${untold.join(', ')}: they are told in English`);
}

async function openStage(): Promise<void> {
  const { Theatre } = await import('./stage/theatre');
  theatre = await Theatre.open(mount, FRONT, size());
  theatre.calm(isCalm());
  if (!driven && !isCalm()) theatre.welcome();
  if (latest) stand(latest.moment.index === 0 ? latest.how : 'settle', latest.moment);
  arrange();
  void document.fonts.ready.then(arrange);
  tick(0);
  theatre.draw();
}

async function openStills(): Promise<void> {
  const { Stills } = await import('./reading/stills');
  stills = new Stills(mount);
  if (latest) stand(latest.how, latest.moment);
}

/** Does as the viewer wishes, at once. */
function heed(now: Settings): void {
  sound.mute(now.muted);
  for (const bus of BUSES) sound.setVolume(bus, now.volumes[bus]);
  reader.showCaptions({ sounds: now.captions, sights: now.descriptions });
  setMotion(now.motion);
  playhead.pace = now.pace;
  dress(now);
  arrange();
  void speak(languageOf(now)).then((done) => done || reader.showNotice(say('no-language')));
}

/** Takes up the words of a changed play, or of another language, where the viewer is. */
function retell(): void {
  play = translated(source, spoken(), lines());
  if (import.meta.env.DEV) warnOfUntold();
  playhead.restage(play);
  if (!playhead.begun && play.steps.length > 0) welcome();
  arrange();
}

function describe(on: boolean): void {
  preferences.change({ descriptions: on });
  reader.showNotice(say(on ? 'descriptions-on' : 'descriptions-off'));
}

const input = new Input(document, {
  advance: () => (byItself.leave(), goOn()),
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
  firstTouch: () => sound.unlock(),
  spent: (wish) => byItself.spent(wish),
}, () => preferences.now);
nameShortcuts(document, preferences);
onAddress(follow);
onCalm((on) => theatre?.calm(on));
onLanguage(retell);
preferences.follow(heed);
addEventListener('resize', () => {
  theatre?.resize(size());
  arrange();
});
document.addEventListener('visibilitychange', () => sleep(document.hidden || pause.on));

begin();
const ready = openStage().catch((error: unknown) => {
  reader.showNotice(say('no-stage'));
  console.error(error);
  return openStills().catch(console.error);
});
if (driven) {
  void ready.then(() => {
    if (!theatre) return;
    (window as unknown as { ourSpot: Drive }).ourSpot = drive({ play: () => play, playhead, theatre, reader, sound, tick }, ready);
  });
} else new Clock(tick, () => theatre?.draw()).run();

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
