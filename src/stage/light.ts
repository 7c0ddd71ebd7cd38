/** What one hour of the day does to every colour on stage. */
export interface Light {
  readonly hour: number;
  readonly sky: readonly number[]; // 0xrrggbb from the zenith to the horizon, evenly spaced
  readonly far: number; // the hills, back to front
  readonly mid: number;
  readonly near: number;
  readonly ground: number;
  readonly figure: number; // multiplied into figures and props
  readonly rim: number; // of lit edges
  readonly rimAlpha: number;
  readonly shadowAlpha: number; // of the soft shadow behind a cut-out
  readonly stars: number; // 0…1, how many are out
  readonly windows: number; // 0…1, how many castle windows are lit
  readonly moon: number; // 0…1
  readonly sun: number; // height above the horizon, -0.2…1
  readonly fireflies: number; // 0…1
}
