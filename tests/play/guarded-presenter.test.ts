import { describe, expect, it } from 'vitest';
import { ErrorBarrier } from '../../src/play/playback/error-barrier';
import { GuardedPresenter } from '../../src/play/playback/guarded-presenter';
import { Playhead } from '../../src/play/playback/playhead';
import type { Presenter } from '../../src/play/step';
import { Recorder } from './presenters';
import { scene } from './texts';
import { readPlay } from './shipped';

const play = readPlay([scene({ id: 'one' }, { id: 'two' }, { id: 'three' })]);
const WAYS = ['present', 'snapTo', 'skip', 'tick'] as const;
type Way = (typeof WAYS)[number] | 'busy';

/** Fails in the ways named. */
class Faulty extends Recorder implements Presenter {
  failing: readonly Way[] = [];

  override get busy(): boolean {
    this.tryTo('busy');
    return super.busy;
  }
  override present(...told: Parameters<Presenter['present']>): void {
    this.tryTo('present');
    super.present(...told);
  }
  override snapTo(...told: Parameters<Presenter['snapTo']>): void {
    this.tryTo('snapTo');
    super.snapTo(...told);
  }
  override skip(): void {
    this.tryTo('skip');
    super.skip();
  }
  override tick(): void {
    this.tryTo('tick');
    super.tick();
  }
  private tryTo(way: Way): void {
    if (this.failing.includes(way)) throw new Error(way);
  }
}

function open(...failing: Way[]) {
  const faults: string[] = [];
  const rests: string[] = [];
  const lost: string[] = [];
  const barrier = new ErrorBarrier({
    fault: (part, thrown) => faults.push(`${part}: ${(thrown as Error).message}`),
    rests: (part) => rests.push(part),
  });
  const [faulty, sound] = [new Faulty(9), new Recorder(0)];
  const guarded = new GuardedPresenter('words', faulty, barrier, (gone, { step }) => gone && lost.push(step.id));
  const arrivals: string[] = [];
  const playhead = new Playhead(play, [guarded, sound], ({ id }) => arrivals.push(id));
  faulty.failing = failing;
  return { playhead, guarded, faulty, sound, faults, rests, lost, arrivals, barrier };
}

describe('a presenter that throws', () => {
  it.each([...WAYS, 'busy'] as const)(
    'in %s: the others are told every step, and the viewer goes on and back',
    (way) => {
      const { playhead, guarded, sound, arrivals } = open(way);
      for (let presses = 0; presses < 8; presses++) {
        playhead.advance();
        guarded.tick(0.1);
      }
      playhead.back();
      expect(arrivals).toEqual(['one', 'two', 'three', 'two']);
      expect(sound.told.map(([, { step }]) => step.id)).toEqual(arrivals);
    },
  );

  it('as it tells a step shows that step as it ends, and the next one as ever', () => {
    const { playhead, faulty, lost } = open('present');
    playhead.advance();
    faulty.failing = [];
    playhead.advance();
    expect(faulty.told.map(([how, { step }]) => `${how} ${step.id}`)).toEqual(['snapTo one', 'present two']);
    expect(lost).toEqual([]);
  });

  it('in every way is told lost at each step, and takes up the play once it can', () => {
    const { playhead, faulty, lost } = open(...WAYS);
    playhead.advance();
    playhead.advance();
    expect(lost).toEqual(['one', 'two']);
    faulty.failing = [];
    playhead.back();
    expect([faulty.last!.step.id, lost]).toEqual(['one', ['one', 'two']]);
  });

  it('frame by frame is put to rest, with the step as it ends, and gets one more chance at each step', () => {
    const { playhead, guarded, faulty, rests, faults } = open('tick');
    playhead.advance();
    for (let frames = 0; frames < 10; frames++) guarded.tick(0.1);
    expect([rests, faults.length, playhead.busy]).toEqual([['words'], 3, false]);
    expect(faulty.told.map(([how]) => how)).toEqual(['present', 'snapTo']);
    playhead.advance();
    guarded.tick(0.1);
    expect([faulty.last!.step.id, faults.length, rests]).toEqual(['two', 4, ['words', 'words']]);
    faulty.failing = [];
    playhead.advance();
    guarded.tick(0.1);
    expect(playhead.busy, 'well again').toBe(true);
  });

  it('now and then, frame by frame, goes on', () => {
    const { playhead, guarded, faulty, rests } = open();
    playhead.advance();
    for (let frames = 0; frames < 8; frames++) {
      faulty.failing = frames % 2 ? ['tick'] : [];
      guarded.tick(0.1);
    }
    expect([rests, playhead.busy]).toEqual([[], true]);
  });
});

it('a presenter that never comes to its end is left behind by whoever presses on', () => {
  class Endless extends Recorder {
    override get busy(): boolean {
      return true;
    }
  }
  const playhead = new Playhead(play, [new Endless(1)]);
  for (let presses = 0; presses < 12; presses++) playhead.advance();
  expect(playhead.step.id).toBe('three');
});

it('a step whose moment cannot be made leaves everybody where they are', () => {
  const presenter = new Recorder(0);
  const broken = Object.assign(Object.create(play) as typeof play, {
    moment: (n: number) => {
      if (n === 1) throw new Error('no moment');
      return play.moment(n);
    },
  });
  const playhead = new Playhead(broken, [presenter]);
  playhead.advance();
  expect(() => playhead.advance()).toThrow('no moment');
  expect([playhead.step.id, presenter.last!.step.id]).toEqual(['one', 'one']);
});
