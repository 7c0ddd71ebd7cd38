/** What lets time pass, part by part. */
import type { ErrorBarrier } from '../play/playback/error-barrier';

/** Time that has passed, in seconds. */
export interface Passed {
  readonly real: number;
  readonly played: number; // as the play has it: none while it is paused
  readonly isPaused: boolean;
}

/** A part of the app that something happens in as time passes. */
export interface System {
  readonly name: string; // as the barrier knows it
  readonly tick: (passed: Passed) => void;
  readonly isGuarded?: true; // it has a barrier of its own
}

/** Lets time pass in each of them in order, whatever another throws. */
export function tickAll(systems: readonly System[], passed: Passed, barrier: ErrorBarrier): void {
  for (const { name, tick, isGuarded } of systems)
    if (isGuarded) tick(passed);
    else barrier.keep(name, () => tick(passed));
}
