/**
 * The audio backend as the players have it: a mixer for as long as its audio context lives, and then another.
 * Nothing that is thrown behind it comes out: it is said, that sound is silent, and what keeps failing is put to rest.
 */
import { ErrorBarrier } from '../play/playback/error-barrier';
import type { Bus } from '../play/vocabulary';
import { type AudioBackend, type SoundHandle, SILENT, type LoopHandle } from './audio-backend';
import { type AudioEnvironment, unheard } from './audio-files';
import { contextNow, forget, mute, open } from './howler';
import { SoundLibrary } from './sound-library';
import type { SoundData } from './sounds';
import { Mixer } from './mixer';

/** Opens the audio of the page and begins to load. Call it on a click, key or tap. It never throws. */
export function openAudio(data: SoundData, around: AudioEnvironment): AudioBackend {
  const once = saidOnce(around);
  try {
    return new HowlerBackend(new SoundLibrary(data, once), once);
  } catch (fault) {
    once.warn(unheard('The page', fault));
    once.tell('all');
    return SILENT;
  }
}

/**
 * Each fault is said once, whichever sounds it befalls, and each loss told once, over the step that a touch leads to;
 * nothing of some sounds where there are none.
 */
function saidOnce(around: AudioEnvironment): AudioEnvironment {
  const said = new Set<string>();
  const isNew = (what: string): boolean => !said.has(what) && Boolean(said.add(what));
  return {
    ...around,
    fault: (what, thrown) =>
      isNew(thrown instanceof Error ? thrown.message : String(thrown)) && around.fault(what, thrown),
    tell: (loss) =>
      isNew(loss) && (loss === 'all' || !said.has('all')) && void Promise.resolve().then(() => around.tell(loss)),
  };
}

const OF_ALL = [
  'audio context',
  'library of sounds',
  'volumes',
  'mute',
  'sleep of the sound',
  'waking of the sound',
] as const; // where one rests, all is silent
type OfAll = (typeof OF_ALL)[number];

class HowlerBackend implements AudioBackend {
  readonly #library: SoundLibrary;
  readonly #barrier: ErrorBarrier;
  readonly #tell: AudioEnvironment['tell'];
  readonly #volumes = new Map<Bus, number>();
  #mixer: Mixer | null = null;
  #before = 0; // seconds that earlier contexts have run
  #muted = false;
  #ducked = false;
  #asleep = false;

  constructor(library: SoundLibrary, { fault, tell }: AudioEnvironment) {
    [this.#library, this.#tell] = [library, tell];
    this.#barrier = new ErrorBarrier({ fault, rests: (part) => this.#rest(part) });
    this.resume();
  }

  get now(): number {
    return this.#before + (this.#mixer?.context.currentTime ?? 0);
  }

  tick(seconds: number): void {
    this.#all('library of sounds', () => this.#library.tick(seconds));
  }

  settled(): Promise<void> {
    return this.#library.settled();
  }

  retry(): void {
    this.#all('library of sounds', () => this.#library.retry());
  }

  play: AudioBackend['play'] = (name, variant, how) => this.#start(name, (mixer) => mixer.play(name, variant, how));
  playBar: AudioBackend['playBar'] = (file, clip, at) =>
    this.#start(`music of ${file}`, (mixer) => mixer.playBar(file, clip, at - this.#before));

  preloadMusic(files: readonly string[]): void {
    this.#all('library of sounds', () => this.#library.decoded.preload(files));
  }

  isLoadedOrFailed: AudioBackend['isLoadedOrFailed'] = (file) =>
    !this.#live() || this.#library.decoded.isLoadedOrFailed(file);

  setVolume(bus: Bus, volume: number): void {
    this.#volumes.set(bus, volume);
    this.#all('volumes', (mixer) => mixer.setVolume(bus, volume));
  }

  duck(on: boolean): void {
    this.#ducked = on;
    this.#do('room for speech', (mixer) => mixer.duck(on));
  }

  mute(on: boolean): void {
    this.#muted = on;
    this.#all('mute', () => mute(on));
  }

  suspend(): void {
    this.#asleep = true;
    this.#all('sleep of the sound', (mixer) => mixer.suspend());
  }

  resume(): void {
    this.#asleep = false;
    if (!this.#mixer || this.#mixer.context.state === 'closed') this.#open();
    this.#all('waking of the sound', (mixer) => mixer.resume());
  }

  close(): void {
    this.#library.close();
    this.#leave();
    forget();
  }

  /** The mixer on the context that there is: if somebody has put another in its place, on that. */
  #live(): Mixer | null {
    if (this.#mixer && this.#mixer.context !== contextNow()) this.#open();
    return this.#mixer;
  }

  /**
   * A mixer on a context that is open, with everything as it was wished for. Where none can be had,
   * the next touch tries again.
   */
  #open(): void {
    this.#leave();
    if (OF_ALL.some((part) => this.#barrier.isResting(part))) return;
    if (!this.#barrier.keep('audio context', () => this.#settle(open()))) this.#tell('all');
  }

  #settle(out: GainNode): void {
    const mixer = new Mixer(
      out.context as AudioContext,
      out,
      this.#library,
      (what, act) => void this.#barrier.keep(what, act),
    );
    mute(this.#muted);
    for (const [bus, volume] of this.#volumes) mixer.setVolume(bus, volume);
    mixer.duck(this.#ducked);
    if (this.#asleep) mixer.suspend();
    else mixer.resume();
    this.#mixer = mixer;
    this.#library.renew();
  }

  #leave(): void {
    const context = this.#mixer?.context;
    this.#mixer?.close();
    this.#before = this.now;
    this.#mixer = null;
    if (context && context.state !== 'closed') void context.close().catch(ignore); // two at a time may be one too many
  }

  /** What is done for all that sounds. */
  #all(part: OfAll, act: (mixer: Mixer) => void): void {
    this.#do(part, act);
  }

  #do<Made>(part: string, act: (mixer: Mixer) => Made): Made | null {
    const mixer = this.#live();
    let made: Made | null = null;
    if (mixer) this.#barrier.keep(part, () => void (made = act(mixer)));
    return made;
  }

  /** Something keeps failing, and is not asked for again. */
  #rest(part: string): void {
    const isAll = OF_ALL.some((one) => one === part);
    this.#tell(isAll ? 'all' : 'some');
    if (isAll) this.#leave();
  }

  #start(part: string, act: (mixer: Mixer) => SoundHandle | null): LoopHandle | null {
    const going = this.#do(part, act);
    return going && this.#held(part, going);
  }

  /** A handle that outlives its mixer. */
  #held(part: string, going: SoundHandle): LoopHandle {
    const mixer = this.#mixer;
    const isLost = (): boolean => mixer !== this.#mixer;
    return {
      get lost() {
        return isLost();
      },
      setVolume: (volume) => void this.#do(part, () => isLost() || going.setVolume(volume)),
      stop: (fade) => void this.#do(part, () => isLost() || going.stop(fade)),
    };
  }
}

function ignore(): void {} // it was closing anyway
