import { describe, expect, it } from 'vitest';
import { handsAt } from '../../src/stage/scenery/tower-clock';

const inDegrees = (radians: number) => Math.round((radians * 180) / Math.PI);
const shown = (hour: number) => {
  const hands = handsAt(hour);
  return [inDegrees(hands.hour), inDegrees(hands.minute)];
};

describe('the clock of a tower', () => {
  it('shows seven at seven in the evening', () => {
    expect(shown(19)).toEqual([210, 0]);
  });

  it('goes on with the hour of the stage', () => {
    expect(shown(20.5)).toEqual([255, 180]);
    expect(shown(21.25)).toEqual([278, 90]);
  });
});
