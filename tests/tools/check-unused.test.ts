/** What a play has made and never uses is told of where it stands. */
import { describe, expect, it } from 'vitest';
import { unusedWarnings } from '../../tools/check-unused';
import { dataNames, readData } from '../../tools/data-files';
import { ROOT } from '../play/texts';

const OWN = 'assets/plays/our-spot';
const file = (name: string, ...pieces: readonly object[]) => ({
  name,
  text: pieces.map((piece) => JSON.stringify(piece)).join('\n'),
});
const step = (...cues: readonly object[]) => file(`${OWN}/screenplay/1.jsonl`, { id: 'one', mood: 'sly', cues });
const told = (...files: readonly ReturnType<typeof file>[]) =>
  unusedWarnings(files).map((line) => line.replace(`${OWN}/`, '').replace(/: take it out.*/, ''));

describe('what nothing in the play uses', () => {
  it.each([
    ['movement', file(`${OWN}/movements.json`, { hop: {} }), 'movements.json:1:8', 'hop'],
    ['prop', file(`${OWN}/props.json`, { bell: ['still'] }), 'props.json:1:9', 'bell'],
    ['pose', file(`${OWN}/figures/poses.json`, { bow: {} }), 'figures/poses.json:1:8', 'bow'],
    ['mood', file(`${OWN}/figures/moods.json`, { sly: {}, dull: {} }), 'figures/moods.json:1:18', 'dull'],
    ['sound', file(`${OWN}/sound/sounds.json`, { ding: {} }), 'sound/sounds.json:1:9', 'ding'],
    ['passage of the score', file(`${OWN}/score/end.json`, { passages: { end: {} } }), 'score/end.json:1:20', 'end'],
    ['plate', file(`${OWN}/plates/note.json`, {}), 'plates/note.json:1:1', 'note'],
    ['pop-up', file(`${OWN}/popups/fork.json`, {}), 'popups/fork.json:1:1', 'fork'],
    ['place', file(`${OWN}/places/pit.json`, {}), 'places/pit.json:1:1', 'pit'],
  ])('is told of: a %s', (called, made, at, name) =>
    expect(told(made, step())).toEqual([`${at} nothing in the play uses the ${called} "${name}"`]),
  );

  it('is told with what to do about it', () =>
    expect(unusedWarnings([file(`${OWN}/plates/note.json`, {})])).toEqual([
      `${OWN}/plates/note.json:1:1 nothing in the play uses the plate "note": take it out, or let a cue of "plate" ` +
        'show it',
    ]));

  it('is none of what cues, movements and places speak of, or of what another passage leads to', () =>
    expect(
      told(
        file(`${OWN}/movements.json`, {
          hop: {
            needs: { props: { bell: 'still' } },
            gives: { pose: 'bow', touch: { near: 'rope' } },
            motion: { keys: [{ pose: 'crouch' }] },
            sounds: ['ding', { sound: 'dong' }],
          },
        }),
        file(`${OWN}/props.json`, { bell: ['still'], rope: ['slack'], lamp: ['lit'] }),
        file(`${OWN}/figures/poses.json`, { bow: {}, crouch: {} }),
        file(`${OWN}/sound/sounds.json`, { ding: {}, dong: {}, owl: {} }),
        file(`${OWN}/sound/ambience.json`, { owl: {} }),
        // oxlint-disable-next-line unicorn/no-thenable -- the data calls it so
        file(`${OWN}/score/end.json`, { passages: { end: { then: 'held' }, held: {} } }),
        file(`${OWN}/plates/note.json`, {}),
        file(`${OWN}/popups/fork.json`, {}),
        step(
          { do: 'hop' },
          { camera: 'frame', on: ['both', 'lamp'] },
          { music: 'end' },
          { plate: 'note' },
          {
            paper: 'pop-up',
            of: 'fork',
          },
        ),
      ),
    ).toEqual([]));

  it('is none of what all plays share, or of how a thing is cut', () =>
    expect([
      ...told(file('assets/shared/movements.json', { nod: {} })),
      ...told(
        file(`${OWN}/props.json`, { bell: ['still'] }),
        file(`${OWN}/scenery/props.json`, { props: { bell: { place: 'hill' } } }),
      ),
    ]).toEqual(['props.json:1:9 nothing in the play uses the prop "bell"']));

  it('is nothing in the play as shipped', () =>
    expect(unusedWarnings(dataNames(ROOT).map((name) => ({ name, text: readData(ROOT, name) })))).toEqual([]));
});
