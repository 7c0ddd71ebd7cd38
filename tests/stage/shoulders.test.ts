import { describe, expect, it } from 'vitest';
import { armsSeen } from '../../src/stage/puppet/shoulders';
import { Performed, play } from './performed';

const looking = play.steps.filter(({ cues }) => cues.some((cue) => 'camera' in cue && 'over' in cue));

describe('whom the camera looks past', () => {
  it('reaches into the picture where they hold, or are held by, whom it looks at', () => {
    const performed = new Performed();
    const joined = looking.map(({ id }) => [id, performed.jump(id).backs[0]?.hands.length ?? 0] as const);
    expect(Object.fromEntries(joined)).toMatchObject({ 'let-go': 1, 'hear-me': 1, 'want-you-back': 0, 'ask-why': 2 });
  });

  it('shows both arms where the hands meet, and else the higher: the other would be its twin', () => {
    const seen = (id: string): readonly number[] => armsSeen(new Performed().jump(id).backs[0]!.hands);
    expect(['want-you-back', 'let-go', 'ask-why'].map(seen)).toEqual([[], [1], [0, 1]]);
  });

  it('bows its head as the figure does', () => {
    const performed = new Performed().begin('you-ended-it');
    const bows = Array.from({ length: 240 }, () => (performed.step(1 / 60), performed.backs[0]?.bow ?? 0));
    expect(Math.max(...bows) - bows[0]!).toBeGreaterThan(0.2);
  });

  it('has its hand on what it holds', () => {
    const performed = new Performed().jump('let-go');
    const [hand] = performed.backs[0]!.hands;
    const { goal } = performed.read().figures['james']!;
    expect(Math.hypot(hand!.x - goal.near!.x, hand!.y - goal.near!.y)).toBeLessThan(4);
  });
});
