import { describe, expect, it } from 'vitest';
import { wallChunks } from '../../src/stage/scenery/wallshapes';
import { PRODUCTION } from '../play/shipped';
import { layerOf } from './layers';

const data = layerOf('hill', 'wall');
const { groundAt } = PRODUCTION.place('hill');
const chunks = wallChunks(data, groundAt);

describe('a dry-stone wall', () => {
  it('stands on the ground all along its spans, and leaves the openings between them open', () => {
    const starts = chunks.map(({ x }) => x);
    expect(starts[0]).toBe(data.spans[0]!.from);
    expect(starts).toContain(data.spans[1]!.from);
    for (const { x, y } of chunks) expect(y).toBeCloseTo(groundAt(x));
    expect(starts.filter((x) => x >= data.spans[0]!.to && x < data.spans[1]!.from)).toEqual([]);
  });

  it('is as high as it says, and has come down at its broken end', () => {
    const height = ({ cutout }: (typeof chunks)[number]) => -cutout.box[1]!;
    expect(height(chunks[0]!)).toBeGreaterThan(data.height * 0.9);
    expect(height(chunks[0]!)).toBeLessThan(data.height * 1.5);
  });

  it('is laid the same whenever it is laid', () => {
    expect(wallChunks(data, groundAt)).toEqual(chunks);
  });
});
