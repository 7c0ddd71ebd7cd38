/**
 * Whether there is to be less motion: as the viewer's system asks, unless the viewer has set it here. Either may change
 * while the play is watched.
 */
import type { Settings } from './settings';
import { notify } from '../notify';

const QUERY = '(prefers-reduced-motion: reduce)';

type Query = Pick<MediaQueryList, 'matches' | 'addEventListener'>;

export class ReducedMotion {
  private readonly system: Query; // the same one goes on answering: each new one costs
  private wanted: Settings['motion'] = 'system';
  private readonly followers: ((on: boolean) => void)[] = [];

  constructor(matchMedia: (query: string) => Query, signal: AbortSignal) {
    this.system = matchMedia(QUERY);
    this.system.addEventListener('change', () => this.wanted === 'system' && this.tell(), { signal });
  }

  get on(): boolean {
    return this.wanted === 'system' ? this.system.matches : this.wanted === 'reduced';
  }

  /** Takes the viewer's own wish. */
  set(motion: Settings['motion']): void {
    const before = this.on;
    this.wanted = motion;
    if (this.on !== before) this.tell();
  }

  /** Tells of every change. */
  follow(told: (on: boolean) => void): void {
    this.followers.push(told);
  }

  private tell(): void {
    notify(this.followers, this.on);
  }
}
