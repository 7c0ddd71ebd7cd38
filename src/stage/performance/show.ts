/** What a performance asks of whoever shows it. */
import type { PlaceName } from '../../play/stage';

/** What happens at an instant, to whoever shows the performance. */
export interface Show {
  /** It goes on in another place: dark at once, and light from now on. */
  enter(place: PlaceName): void;
  /** @param seconds in which the curtain closes before a step */
  closeCurtain(seconds: number): void;
  /** The step begins behind the closed curtain, which opens from now on. */
  openCurtain(): void;
  /** Nothing is before the stage any more. */
  clear(): void;
  showTitle(shown: boolean, atOnce: boolean): void;
  /** Leaves fall. */
  shed(leaves: number): void;
  /** What is under way comes to its end soon. */
  finishWithin(seconds: number): void;
  /** All stands as it is now, and what hangs and blows has come to rest. */
  snapToRest(): void;
}

/** For who does not look. */
export const UNSEEN: Show = {
  enter: () => {},
  closeCurtain: () => {},
  openCurtain: () => {},
  clear: () => {},
  showTitle: () => {},
  shed: () => {},
  finishWithin: () => {},
  snapToRest: () => {},
};
