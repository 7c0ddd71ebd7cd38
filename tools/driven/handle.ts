/** The handle that the built page gives when its address has `?drive`, as the tools use it. */
export interface Handle {
  readonly ready: Promise<void>;
  readonly steps: readonly string[]; // ids, in the order played
  readonly busy: boolean;
  step(seconds: number, frames?: number): Promise<void>; // that time in so many equal frames, only the last one drawn
  duration(): number; // seconds, of the current step's movement
  advance(): void;
  hurry(): void;
  back(): void;
  jump(id: string): void; // settled at once
  settle(): void;
  draw(): void;
  counts(): Counts;
}
/** Of the last frame. */
export interface Counts {
  readonly draws: number;
  readonly textures: number;
  readonly scriptMs: number;
}
