/** What the sky does of its own on its way from one state to another: clouds before the moon, stars, fireflies. */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { SkyState } from '../../play/stage';

/** The sky at an instant, as the light is made of it. */
export interface Overhead {
  readonly cover: number; // 0…1, how far a cloud is before the moon
  readonly silver: number; // 0…1, how far that cloud's rim is lit
  readonly passing: -1 | 1; // whether the cloud comes, from the left, or goes, to the right
  readonly stars: number | null; // share that is out; null: as the hour has it
  readonly fireflies: number | null; // how many glow, with a part of the last; null: as the hour has it
}

interface Way {
  readonly from: number | null;
  readonly to: number | null;
}

type Ways = Readonly<Record<'cover' | 'silver' | 'stars' | 'fireflies', Way>>;

/** @returns at once what has no number at one end: the hour has it there */
const along = ({ from, to }: Way, u: number): number | null => (from === null || to === null ? to : lerp(from, to, u));

export class OverheadChange {
  private ways: Ways;
  private passed = 0;
  private time = 0; // seconds
  private last: Overhead | null = null;

  constructor(state: SkyState) {
    this.ways = waysTo(state, null);
  }

  /** The same object as long as nothing changes. */
  get now(): Overhead {
    return (this.last ??= this.at(this.time > 0 ? smooth(clamp(this.passed / this.time)) : 1));
  }

  /** Sets off for a state, from whatever it is now. @param time seconds */
  come(state: SkyState, time: number): void {
    this.ways = waysTo(state, this.now);
    [this.passed, this.time, this.last] = [0, time, null];
  }

  tick(seconds: number): void {
    if (this.passed >= this.time || seconds === 0) return;
    this.passed = Math.min(this.time, this.passed + seconds);
    this.last = null;
  }

  private at(u: number): Overhead {
    const { cover, silver, stars, fireflies } = this.ways;
    return {
      cover: along(cover, u) ?? 0,
      silver: along(silver, u) ?? 0,
      passing: cover.to === 0 ? 1 : -1,
      stars: along(stars, u),
      fireflies: along(fireflies, u),
    };
  }
}

function waysTo({ clouds, stars, fireflies }: SkyState, from: Overhead | null): Ways {
  const [cover, silver] = [clouds === 'clear' ? 0 : 1, clouds === 'silver' ? 1 : 0];
  return {
    cover: { from: from?.cover ?? cover, to: cover },
    silver: { from: from?.silver ?? silver, to: silver },
    stars: { from: from ? from.stars : stars, to: stars },
    fireflies: { from: from ? from.fireflies : fireflies, to: fireflies },
  };
}
