/** Opens the house: reads the play, shows its title or the step asked for, opens the stage, and lets time pass. */
import { seededRandom } from './maths/seeded-random';
import { Arrival } from './app/arrival';
import { Clock } from './app/clock';
import { ErrorLog } from './app/error-log';
import { automationOf, type Automation } from './app/automation';
import { Picture } from './app/picture';
import { ErrorBarrier } from './play/playback/error-barrier';
import { GuardedPresenter } from './play/playback/guarded-presenter';
import { Playhead } from './play/playback/playhead';
import { FRONT, readPlay, type Play } from './play/play';
import { translated } from './play/words/translate';
import { BUSES } from './play/vocabulary';
import { showAddress, tickAddress } from './page/address';
import { AutoPlayControl } from './page/controls/auto-play-control';
import { applyTextSettings, fetchLetters } from './page/settings/text-settings';
import { isMotionReduced, setMotion } from './page/settings/reduced-motion';
import { ControlBar } from './page/controls/control-bar';
import { FullScreen } from './page/controls/full-screen';
import { Help } from './page/sheets/help';
import { Input } from './page/input/input';
import { languageFor } from './page/words/languages';
import { Log } from './page/sheets/log';
import { SoundSheet } from './page/sheets/sound-sheet';
import { ShareLinks } from './page/sheets/share-link';
import { More } from './page/sheets/more';
import { PauseButton } from './page/controls/pause-button';
import { requireElement } from './page/require-element';
import { showPlainly } from './page/card/plain-line';
import { Reader } from './page/reader';
import { SeekBar } from './page/controls/seek-bar';
import { ScriptSheet } from './page/sheets/script-sheet';
import { Preferences, type Settings } from './page/settings/settings';
import { SettingsSheet } from './page/sheets/settings-sheet';
import { fetchLettersOf } from './page/words/catalog-files';
import { nameShortcuts } from './page/controls/shortcut-labels';
import { LanguageSwitch } from './page/words/language-switch';
import {
  translatePage as addressPage,
  translatedLines,
  onFaultyWords,
  onLanguage,
  say,
  switchLanguage,
  currentLanguage,
} from './page/words/page-language';
import type { AudioEnvironment } from './sound/audio-files';
import { openAudio } from './sound/howler-backend';
import { SoundPlayer } from './sound/player';
import { screenplay as files } from 'virtual:play/screenplay';
import type { Theatre } from './stage/theatre';

const UNPAINTED = 500; // milliseconds after which a page that is not painted gets its stage all the same
const LATE = 3000; // milliseconds after which the page begins in English, until its language has come

const main = document.querySelector('main')!;
const driven = new URLSearchParams(location.search).has('drive');

const complaints = new ErrorLog((what, thrown) => console.error(what, thrown));
complaints.hearPage(window);
const barrier = new ErrorBarrier({
  fault: (part, thrown) => complaints.say(part, thrown),
  rests: (part) => lose(part),
});

const preferences = new Preferences();
const languageOf = ({ language }: Settings) => (language === 'system' ? languageFor(navigator.languages) : language);
onFaultyWords((fault) => console.warn(fault));
void fetchLettersOf(languageOf(preferences.now));
await Promise.race([switchLanguage(languageOf(preferences.now)), new Promise((resolve) => setTimeout(resolve, LATE))]);
addressPage();

const reader = new Reader(main);
const picture = new Picture(requireElement(main, '#stage'), reader, (index) => play.steps[index + 1]?.id, barrier);
const around: AudioEnvironment = {
  fetch: (url, how) => fetch(url, how),
  warn: (text) => console.warn(text),
  fault: (what, thrown) => complaints.say(what, thrown),
  tell: (loss) => reader.showNotice(say(loss === 'all' ? 'no-sound' : 'sounds-missing')),
};
const sound = new SoundPlayer(() => openAudio(around), seededRandom(1), FRONT, {
  where: (who) => barrier.run('hearing', () => picture.stage?.where(who) ?? null, null),
  get feetSeen() {
    return picture.stage !== null && !isMotionReduced();
  },
});
const soundSheet = new SoundSheet(main, preferences);
const settings = new SettingsSheet(main, preferences);
const controls = new ControlBar(main, {
  reading: () => playhead.begun && !playhead.atEnd,
  settings: () => preferences.now,
  notice: (text) => reader.showNotice(text),
});
const help = new Help(main, () => preferences.now);
const more = new More(main);
const pause = new PauseButton(main, stop);
const fullScreen = new FullScreen(main, () => reader.showNotice(say('no-full-screen')));
const languageSwitch = new LanguageSwitch(
  { words: switchLanguage, letters: fetchLettersOf },
  () => reader.showNotice(say('no-language')),
  () => void fetchAhead(),
);
const links = new ShareLinks(main, () => reader.showNotice(say('link-copied')));
let source: Play = readPlay(files);
let seen = files; // the screenplay as it was last saved
let staged = files; // and as it is played
let flaws: readonly string[] = []; // of data, as the server last told
let play: Play = translated(source, currentLanguage(), translatedLines());

/** Those who tell the play, none of whom keeps the others from it. */
const presenters = {
  words: new GuardedPresenter(
    'words',
    reader,
    barrier,
    (lost, { step }) => lost && barrier.run('line', () => showPlainly(main, step), undefined),
  ),
  sound: new GuardedPresenter('sound', sound, barrier),
  picture: new GuardedPresenter('picture', picture, barrier, (lost) => picture.cover('astray', lost)),
};

const playhead = new Playhead(play, Object.values(presenters), ({ id }) => {
  barrier.wake('drawing');
  barrier.run('address', () => showAddress(id), undefined);
  barrier.run('log', () => log.arrive(playhead.index), undefined);
  barrier.run('seek', () => seek.arrive(playhead.index), undefined);
});
const script = new ScriptSheet(main, () => play);
const log = new Log(
  main,
  () => play.steps,
  (id) => arrival.leap(id),
);
const seek = new SeekBar(
  main,
  () => play.steps,
  (id) => {
    autoPlay.stop();
    arrival.leap(id);
  },
);
const autoPlay = new AutoPlayControl(
  main,
  playhead,
  () => arrival.goOn(),
  (text) => reader.showNotice(text),
);
const arrival = new Arrival(() => play, playhead, reader);

/** Time that passes while all is paused brings no more than the picture of a step that was gone to. */
function tick(passed: number): void {
  const seconds = pause.on ? 0 : passed;
  barrier.keep('input', () => input.tick(passed));
  barrier.keep('controls', () => controls.tick(seconds));
  barrier.keep('seek', () => seek.tick());
  barrier.keep('address', () => tickAddress(passed));
  barrier.keep('language', () => languageSwitch.tick(passed));
  barrier.keep('auto', () => autoPlay.tick(seconds));
  presenters.picture.tick(seconds);
  presenters.words.tick(seconds);
  barrier.keep('settings', () => settings.tick(seconds));
  if (!pause.on) presenters.sound.tick(seconds, hear);
  barrier.keep('stills', () => picture.tickStills(pause.on ? Infinity : seconds));
}

function draw(): void {
  if (barrier.keep('drawing', () => picture.draw())) picture.cover('undrawn', false);
}

/** A part has been put to rest. The viewer is told what they do without, once. */
function lose(part: string): void {
  if (part === 'picture') picture.cover('astray', true);
  else if (part === 'drawing') picture.cover('undrawn', true);
  else if (!lost.has(part)) reader.showNotice(say(part === 'sound' ? 'lost-sound' : 'lost-part'));
  lost.add(part);
}
const lost = new Set<string>();

/** Stops all movement and sound, or lets them go on. */
function stop(paused: boolean): void {
  playhead.still = paused;
  sleep(paused || document.hidden);
}

const sleep = (on: boolean): void => (on ? sound.suspend() : sound.resume());

/** Feet are heard as they are seen to come down, and the wind as it is seen to blow. */
function hear(seconds: number): void {
  barrier.run(
    'hearing',
    () => {
      const { place, landings } = picture.footfalls();
      for (const landing of landings) sound.footfall(landing, place);
    },
    undefined,
  );
  sound.tick(seconds, picture.stage?.gust);
}

/** Does as the viewer wishes, at once: each setting moves no more than what hangs on it. */
function applySettings(): void {
  preferences.follow(({ muted }) => sound.mute(muted), 'muted');
  preferences.follow(({ volumes }) => BUSES.forEach((bus) => sound.setVolume(bus, volumes[bus])), 'volumes');
  preferences.follow(
    ({ captions, descriptions }) => reader.showCaptions({ sounds: captions, sights: descriptions }),
    'captions',
    'descriptions',
  );
  preferences.follow(({ motion }) => setMotion(motion), 'motion');
  preferences.follow(({ pace }) => (playhead.pace = pace), 'pace');
  preferences.follow((now) => (applyTextSettings(now), picture.arrange()), 'size', 'contrast');
  preferences.follow((now, before) => (applyTextSettings(now), now.font === before.font || void fetchAhead()), 'font');
  preferences.follow((now) => void languageSwitch.speak(languageOf(now)), 'language');
  preferences.listen();
}

/** Takes up the words of a changed play, or of another language, where the viewer is. */
function retell(): void {
  play = translated(source, currentLanguage(), translatedLines());
  if (import.meta.env.DEV)
    void import('./app/author-faults').then(({ untoldIn }) =>
      untoldIn(play, currentLanguage()).forEach((untold) => console.warn(untold)),
    );
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

const input = new Input(
  document,
  barrier.each('command', {
    advance: () => (autoPlay.leave(), arrival.goOn()),
    back: () => playhead.back(),
    begin: () => arrival.again(),
    end: () => arrival.leap(play.steps.at(-1)?.id ?? ''),
    auto: () => (pause.on && pause.toggle(), autoPlay.toggle()),
    pause: () => pause.toggle(),
    sound: () => soundSheet.open(),
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
    touch: () => sound.unlock(),
    firstTouch: () => playhead.begun || reader.soundSetsIn(FRONT),
    consumed: (command) => autoPlay.consumed(command),
  }),
  () => preferences.now,
);
nameShortcuts(document, preferences);
onLanguage(retell);
applySettings();
document.addEventListener('visibilitychange', () => sleep(document.hidden || pause.on));
addEventListener('pageshow', () => sleep(document.hidden || pause.on)); // out of the browser's cache, too
addEventListener('online', () => sound.retry());

barrier.run('arrival', () => arrival.begin(), undefined);
barrier.run('arrival', letIn, undefined);
const ready = painted()
  .then(() => picture.open(() => !driven && !pause.on))
  .then(show)
  .catch((thrown: unknown) => barrier.fault('stage', thrown));
if (!driven) new Clock(tick, draw).run();

/** Everything on the page works from now on. A click that came before counts now. */
function letIn(): void {
  requireElement(main, '.loading').remove();
  requireElement(main, '.bar').inert = false;
  const { early } = main.dataset;
  for (const mark of ['loading', 'early']) delete main.dataset[mark];
  if (early === undefined || driven) return;
  sound.unlock();
  arrival.goOn();
}

/**
 * Once the page has been painted: what there is to read comes before the stage, which keeps the browser busy for a
 * while. A page out of sight is not painted.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, UNPAINTED);
  });
}

/** The stage as it was opened; whoever drives the page is handed it. */
function show(theatre: Theatre): void {
  tick(0);
  draw();
  void fetchAhead();
  if (driven)
    (window as unknown as { ourSpot: Automation }).ourSpot = automationOf(
      { play: () => play, playhead, theatre, reader, sound, tick, draw, barrier },
      ready,
    );
}

if (import.meta.hot) {
  import.meta.hot.accept(
    'virtual:play/screenplay',
    (changed) => changed && void restage(changed.screenplay as typeof files),
  );
  import.meta.hot.on('our-spot:flaws', (told: readonly string[]) => void restage(seen, told));
  import.meta.hot.send('our-spot:opened');
  void restage(files);
}

/**
 * Takes up a changed play, or keeps the last good one and says what is wrong with the new, and with
 * data that the server could not read.
 */
async function restage(text: typeof files, told = flaws): Promise<void> {
  [seen, flaws] = [text, told];
  const { faultsOf, firstOf } = await import('./app/author-faults');
  const faults = faultsOf(seen); // told since, perhaps: what is imported first need not come first
  reader.showFaults(firstOf([...flaws, ...faults]));
  if (faults.length > 0 || seen === staged) return;
  staged = seen;
  source = readPlay(staged);
  retell();
}
