/**
 * The card sits in the picture: over nothing that its line is about, also while that moves; and it has few homes, which
 * it seldom changes. In every language, on five shapes of screen. Faults are gathered, so that one run names them all.
 */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/page/words/languages';
import type { PixelBox } from '../../src/page/card/card-placement';
import { boxAtHome, chooseHome, homesIn, isOnPlate, type Home } from '../../src/page/card/homes';
import type { Moment } from '../../src/play/step';
import type { PictureSize } from '../../src/stage/camera/framing';
import type { KeptClear, Look } from '../../src/stage/performance/kept-clear';
import { Performance } from '../../src/stage/performance/performance';
import { Rehearsal } from '../../src/stage/performance/rehearsal';
import { languagesIn } from '../../tools/moments/edition';
import { Cards, type CardLine } from '../page/card-size';
import { OPENING, PRODUCTION } from '../play/shipped';
import { ROOT } from '../play/texts';
import { play, SHAPES } from './performed';

const EVERY = 0.1; // seconds
// world units a second: from which on somebody runs, walks, rises or sinks, and a hand is what one looks at
const [UNDER_WAY, GESTURE] = [60, 90];

interface Covered {
  readonly what: string;
  readonly isHand?: boolean;
  readonly isShown?: boolean; // by a plate or pop-up
  readonly box: PixelBox;
}
interface Told {
  readonly moment: Moment;
  readonly kept: KeptClear;
  readonly seen: readonly Covered[]; // at any time while the words are there
}

const overlap = (a: PixelBox, b: PixelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

/** What of one look no card may cover. */
function matters(before: Look, now: Look): Covered[] {
  const bodies = now.presences.flatMap(({ who, face, hands, body, hip }) => {
    const then = before.presences.find((each) => each.who === who);
    const busy = hands.filter(
      ({ touches, from }, i) => touches || (then && apart(from, then.hands[i]!.from) > GESTURE * EVERY),
    );
    const underWay = then && apart(hip, then.hip) > UNDER_WAY * EVERY;
    return [
      { what: `${who}’s face`, box: face },
      ...busy.map(({ box }) => ({ what: `${who}’s hand`, isHand: true, box })),
      ...(underWay ? body.map((box) => ({ what: `${who} under way`, box })) : []),
    ];
  });
  return [...bodies, ...now.shows.map((box) => ({ what: 'the plate or pop-up', isShown: true, box }))];
}

/** Performs the step from where the one before it ends. */
function seenIn(moment: Moment, size: PictureSize): Covered[] {
  const performance = new Performance(PRODUCTION, OPENING, size);
  performance.stand(moment.before);
  performance.present(moment);
  performance.tick(moment.lead);
  let before = performance.look();
  const seen: Covered[] = [];
  const end = Math.max(moment.speakAt, ...moment.cues.map(({ start, time }) => start + time)) + 0.5;
  for (let passed = EVERY; passed <= end; passed += EVERY) {
    performance.tick(EVERY);
    const now = performance.look();
    if (passed >= moment.speakAt) seen.push(...matters(before, now));
    before = now;
  }
  return seen;
}

function tell(size: PictureSize): Told[] {
  const rehearsal = new Rehearsal(PRODUCTION, OPENING, size);
  return play.steps.map((_, n) => {
    const moment = play.moment(n);
    return { moment, kept: rehearsal.of(moment, size), seen: seenIn(moment, size) };
  });
}

interface Laid {
  readonly line: CardLine;
  readonly home: Home;
  readonly box: PixelBox;
  readonly told: Told;
}

/** The whole play gone through, line by line. */
function lay(cards: Cards, all: readonly Told[], size: PictureSize): Laid[] {
  const bounds = Cards.bounds(size);
  let home: Home | null = null;
  return all.flatMap((told) => {
    const line = cards.lines.find(({ id }) => id === told.moment.step.id);
    if (!line) return [];
    const sizeAt = (at: Home) => cards.sizeAt(line, at, size);
    home = chooseHome(sizeAt, bounds, told.kept, homesIn(bounds, line.kind, isOnPlate(told.moment.step)), home);
    return [{ line, home, box: boxAtHome(home, sizeAt(home), bounds), told }];
  });
}

/** A letter lies in the hand that it covers, or is written on the plate. */
function faultsOf({ line, home, box, told }: Laid): string[] {
  const isUnder = ({ isHand, isShown }: Covered): boolean => !!isHand || (!!isShown && isOnPlate(told.moment.step));
  const seen = line.kind === 'letter' ? told.seen.filter((each) => !isUnder(each)) : told.seen;
  const over = [...new Set(seen.filter((each) => overlap(each.box, box)).map(({ what }) => what))];
  return over.length > 0 ? [`${line.id} ${home}: over ${over.join(', ')}`] : [];
}

/** Pieces of paper that are longer than a close picture has room for beside its faces. */
const NO_ROOM: Readonly<Partial<Record<Language, number>>> = { en: 1, fr: 1, es: 1, ar: 1, ja: 7 };
/** How often the card goes from one home to another in the play, by the width of the picture. */
const CHANGES: Readonly<Record<number, number>> = { 1280: 40, 1920: 24, 768: 28, 390: 9, 844: 41 };
const MORE_IN_JAPANESE = 3; // whose lines are the longest

const LANGUAGES = languagesIn(ROOT);
const cards = new Map<Language, Cards>(
  await Promise.all(LANGUAGES.map(async (language) => [language, await Cards.of(language)] as const)),
);

describe.each(SHAPES)('the card, $width × $height', (size) => {
  const all = tell(size);

  describe.each(LANGUAGES)('in %s', (language) => {
    const laid = lay(cards.get(language)!, all, size);

    it('covers no face, no hand at work and nobody under way, at any time', () => {
      const faults = laid.flatMap(faultsOf);
      expect(faults.length > (NO_ROOM[language] ?? 0) ? faults : []).toEqual([]);
    });

    it('seldom goes from one home to another', () => {
      const changes = laid.filter(({ home }, i) => i > 0 && home !== laid[i - 1]!.home).length;
      expect(changes).toBeLessThanOrEqual(CHANGES[size.width]! + (language === 'ja' ? MORE_IN_JAPANESE : 0));
    });
  });

  it('is never over the middle of the picture, but for the letter', () => {
    const middle = { x: size.width / 2, y: size.height / 2, width: 0, height: 0 };
    const over = LANGUAGES.flatMap((language) => lay(cards.get(language)!, all, size)).filter(
      ({ line, box }) => line.kind !== 'letter' && overlap(box, middle),
    );
    expect(over.map(({ line }) => line.id)).toEqual([]);
  });
});
