/** A channel strip: level and place of one sound, between whatever makes it and its bus. */

const GLIDE = 0.015; // seconds in which a level makes two thirds of its way: no step is heard
const GONE = 5; // glides until nothing is left

export class Channel {
  readonly entry: GainNode;
  readonly #panner: StereoPannerNode;

  constructor(context: BaseAudioContext) {
    this.entry = context.createGain();
    this.#panner = context.createStereoPanner();
    this.entry.connect(this.#panner);
  }

  /** Takes a new sound: @param volume 0…1 @param pan -1…1 */
  open(bus: AudioNode, volume: number, pan: number): void {
    const { currentTime } = this.entry.context;
    this.#panner.disconnect();
    this.#panner.connect(bus);
    this.#panner.pan.setValueAtTime(pan, currentTime);
    this.entry.gain.cancelScheduledValues(currentTime);
    this.entry.gain.setValueAtTime(volume, currentTime);
  }

  setVolume(volume: number): void {
    this.entry.gain.setTargetAtTime(volume, this.entry.context.currentTime, GLIDE);
  }

  /** Down to nothing within so many seconds. */
  close(fade: number): void {
    const { currentTime } = this.entry.context;
    this.entry.gain.cancelScheduledValues(currentTime);
    this.entry.gain.setTargetAtTime(0, currentTime, fade / GONE);
  }
}
