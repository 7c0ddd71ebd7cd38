import { describe, expect, it } from 'vitest';
import { besideScript, frameAddress } from '../../src/embed/frame-address';

const PAGE = 'https://paper.example/essays/one.html';
const nothing = { step: null, language: null, motion: null };

describe('the address that a frame is given', () => {
  it('is the build’s, from wherever the page stands', () => {
    expect(frameAddress('../play/', PAGE, nothing)).toBe('https://paper.example/play/');
    expect(frameAddress('https://play.example/a/', PAGE, nothing)).toBe('https://play.example/a/');
  });

  it('has what is asked for, beside what was there', () => {
    const asked = { step: 'her step', language: 'fr', motion: 'reduced' };
    expect(frameAddress('https://play.example/index.html?x=1', PAGE, asked)).toBe(
      'https://play.example/index.html?x=1&language=fr&motion=reduced#her%20step',
    );
  });

  it('is beside the script where nothing else is said', () => {
    expect(besideScript('https://play.example/a/our-spot-play.js?v=2')).toBe('https://play.example/a/');
  });

  it('is none where that makes no address', () =>
    expect(() => frameAddress('https://', PAGE, nothing)).toThrow(TypeError));
});
