/** Single numbers, and what lies between two of them. */
export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));
/** How far `at` has come from one number to another, 0…1. */
export const share = (from: number, to: number, at: number): number => clamp((at - from) / (to - from));
export const lerp = (from: number, to: number, u: number): number => from + (to - from) * u;
