/** A state-variable filter (topology-preserving form, after Zavalishin), steady even while its cutoff moves. */
import { type Curve, RATE, type Signal } from './signal';

export interface Filter {
  readonly pass: 'low' | 'band' | 'high';
  readonly hz: number | Curve; // cutoff or centre
  readonly q?: number; // resonance; .7 is flat
  readonly loop?: boolean; // the signal goes round: run two laps, keep the second
}

const HIGHEST = RATE * 0.49;

export function filter(signal: Signal, { pass, hz, q = 0.7, loop = false }: Filter): Signal {
  const cutoff = typeof hz === 'number' ? () => hz : hz;
  const state = { first: 0, second: 0 };
  const lap = () => signal.map((value, i) => through(state, value, cutoff(i / RATE), 1 / q)[pass]);
  if (loop) lap();
  return lap();
}

/** Filters one after another. */
export const chain = (signal: Signal, ...filters: readonly Filter[]): Signal => filters.reduce(filter, signal);

function through(state: { first: number; second: number }, value: number, hz: number, damping: number) {
  const g = Math.tan((Math.PI * Math.min(hz, HIGHEST)) / RATE);
  const high = (value - (g + damping) * state.first - state.second) / (1 + g * (g + damping));
  const band = g * high + state.first;
  const low = g * band + state.second;
  state.first = g * high + band;
  state.second = g * band + low;
  return { low, band: band * damping, high };
}
