/** How elaborately the stage is drawn, by what the viewer wants, what the machine can, and its battery. */
import { describe, expect, it } from 'vitest';
import { type Battery, PictureQuality, type Quality, QUALITIES } from '../../src/page/settings/picture-quality';

const [FULL, LIGHTEST] = [QUALITIES[0]!, QUALITIES.at(-1)!];
const FAST = 1000 / 60; // milliseconds a frame
const SLOW = 1000 / 20;

function draw(quality: PictureQuality, milliseconds: number, frames = 1000): void {
  for (let i = 0; i < frames; i++) quality.frame(milliseconds);
}

/** A machine that draws a lighter picture more quickly, but never quickly enough. */
function drawSlowly(quality: PictureQuality): void {
  for (let i = 0; i < 1000; i++) quality.frame([60, 50, 40][QUALITIES.indexOf(quality.now)]!);
}

class Charge extends EventTarget implements Battery {
  charging = false;
  level = 1;

  become(level: number, charging: boolean): void {
    Object.assign(this, { level, charging });
    for (const event of ['levelchange', 'chargingchange']) this.dispatchEvent(new Event(event));
  }
}

describe('the picture', () => {
  it('is whole at first, and stays so where the machine keeps up', () => {
    const quality = new PictureQuality();
    draw(quality, FAST);
    expect(quality.now).toBe(FULL);
    expect(quality.isLighter).toBe(false);
  });

  it('becomes lighter step by step where it does not, says so each time, and no lighter than the lightest', () => {
    const quality = new PictureQuality();
    const told: Quality[] = [];
    quality.follow((now) => told.push(now));
    drawSlowly(quality);
    expect(told).toEqual(QUALITIES.slice(1));
    expect(quality.isLighter).toBe(true);
  });

  it('is whole again, and stays so, where a lighter one is shown no more often: the browser saves power', () => {
    const quality = new PictureQuality();
    const told: Quality[] = [];
    quality.follow((now) => told.push(now));
    draw(quality, 1000 / 30);
    expect(told).toEqual([QUALITIES[1], FULL]);
    expect(quality.isLighter).toBe(false);
  });

  it('is not judged by frames that came late now and then, nor by a page that slept', () => {
    const quality = new PictureQuality();
    for (let i = 0; i < 500; i++) quality.frame(i % 3 === 0 ? SLOW : FAST);
    draw(quality, 5000);
    expect(quality.now).toBe(FULL);
  });

  it('is as the viewer has set it, whatever the machine can', () => {
    const quality = new PictureQuality();
    quality.set('light');
    expect(quality.now).toBe(LIGHTEST);
    expect(quality.isLighter).toBe(false); // as it was set
    quality.set('full');
    draw(quality, SLOW);
    expect(quality.now).toBe(FULL);
  });

  it('is tried whole again where the viewer leaves it to the machine again', () => {
    const quality = new PictureQuality();
    drawSlowly(quality);
    expect(quality.now).toBe(LIGHTEST);
    quality.set('full');
    quality.set('auto');
    expect(quality.now).toBe(FULL);
  });

  it('spares a battery that runs low, until it is charged', async () => {
    const [quality, battery] = [new PictureQuality(), new Charge()];
    await quality.hear(Promise.resolve(battery), new AbortController().signal);
    expect(quality.now).toBe(FULL);
    battery.become(0.15, false);
    expect(quality.now).toBe(LIGHTEST);
    expect(quality.isLighter).toBe(true);
    battery.become(0.15, true);
    expect(quality.now).toBe(FULL);
  });

  it('is whole where a browser tells of no battery, or refuses to', async () => {
    const quality = new PictureQuality();
    const { signal } = new AbortController();
    await quality.hear(undefined, signal);
    await quality.hear(Promise.reject(new Error('not allowed')), signal);
    expect(quality.now).toBe(FULL);
  });
});
