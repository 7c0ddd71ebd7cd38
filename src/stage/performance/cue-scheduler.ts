/** What is to be done on stage in a step, and when. */
import type { Movement } from '../../schemas/movements';
import type { SkyState, Wind } from '../../play/stage';
import type { CameraCue, Moment, TimedCue } from '../../play/step';

/** Those who do it. */
export interface CueHandlers {
  act(timed: TimedCue, leaves: number): void;
  change(props: Readonly<Record<string, string>>): void;
  reframe(timed: TimedCue, cue: CameraCue): void;
  light(hour: number, time: number): void;
  blow(wind: Wind): void;
  fold(timed: TimedCue): void;
  cover(sky: SkyState, time: number): void;
  /** @param time seconds in which it slides in */
  slide(plate: string | null, time: number): void;
}
interface Entry {
  readonly at: number; // seconds from the start of the step
  readonly run: () => void;
}

export class CueScheduler {
  private entries: Entry[] = [];

  /** @param movements by name */
  constructor(private readonly movements: Readonly<Record<string, Movement>>) {}

  open(moment: Moment, handlers: CueHandlers): void {
    this.entries = moment.cues.flatMap((timed) => this.entriesOf(timed, handlers)).sort((a, b) => a.at - b.at);
  }

  clear(): void {
    this.entries = [];
  }

  /** Does what has come due. */
  keep(clock: number): void {
    while (this.entries[0] && this.entries[0].at <= clock) this.entries.shift()!.run();
  }

  /** Does all that is left, now. */
  finish(): void {
    for (const { run } of this.entries.splice(0)) run();
  }

  private entriesOf(timed: TimedCue, handlers: CueHandlers): Entry[] {
    const { cue, start, time, after } = timed;
    if ('camera' in cue) return [{ at: start, run: () => handlers.reframe(timed, cue) }];
    if ('light' in cue) return [{ at: start, run: () => handlers.light(after.hour, time) }];
    if ('paper' in cue) return [{ at: start, run: () => handlers.fold(timed) }];
    if ('wind' in cue) return [{ at: start, run: () => handlers.blow(cue.wind) }];
    if ('clouds' in cue || 'stars' in cue || 'fireflies' in cue)
      return [{ at: start, run: () => handlers.cover(after.sky, time) }];
    if ('plate' in cue) return [{ at: start, run: () => handlers.slide(after.plate, time) }];
    return 'do' in cue ? movementEntries(timed, this.movements[cue.do]!, handlers) : [];
  }
}

/** Things change as they are touched or let go of, or when the movement says. */
function movementEntries(timed: TimedCue, { motion }: Movement, handlers: CueHandlers): Entry[] {
  const { who, start, time, before, after } = timed;
  const { acts, contact, leaves = 0 } = motion;
  const letsGo = contact && Object.values(before.figures[who]!.touch).includes(contact.to);
  const changeAt = start + time * (acts ?? (letsGo ? contact?.until : contact?.from) ?? 0);
  const changes = before.props === after.props ? [] : [{ at: changeAt, run: () => handlers.change(after.props) }];
  return [{ at: start, run: () => handlers.act(timed, leaves) }, ...changes];
}
