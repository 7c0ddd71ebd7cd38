/** What passes between a page and the play in its frame, and what of it is taken. */
import { describe, expect, it } from 'vitest';
import { toldIn, wishIn } from '../../src/embed/messages';

describe('a wish of the page around', () => {
  it.each([
    [{ 'our-spot': 'next' }],
    [{ 'our-spot': 'back' }],
    [{ 'our-spot': 'pause' }],
    [{ 'our-spot': 'resume' }],
    [{ 'our-spot': 'go-to', 'step': 'her-step' }],
  ])('is taken: %j', (data) => expect(wishIn({ ...data, more: 1 })).toEqual(data));

  it.each([
    [null],
    [undefined],
    ['next'],
    [[]],
    [{}],
    [{ 'our-spot': 'dance' }],
    [{ 'our-spot': 'go-to' }],
    [{ 'our-spot': 'go-to', 'step': '' }],
    [{ 'our-spot': 'go-to', 'step': 7 }],
    [{ type: 'webpackOk' }],
  ])('is none of anybody else’s: %j', (data) => expect(wishIn(data)).toBeNull());
});

describe('what the play tells', () => {
  it.each([
    [{ 'our-spot': 'ready', 'count': 9, 'language': 'fr' }],
    [{ 'our-spot': 'step', 'id': 'a', 'index': 0, 'count': 9, 'language': 'fr' }],
    [{ 'our-spot': 'end' }],
    [{ 'our-spot': 'touched' }],
  ])('is taken: %j', (data) => expect(toldIn(data)).toEqual(data));

  it.each([
    [null],
    [{ 'our-spot': 'next' }],
    [{ 'our-spot': 'ready' }],
    [{ 'our-spot': 'step', 'id': 'a', 'index': -1, 'count': 9, 'language': 'fr' }],
    [{ 'our-spot': 'step', 'id': 7, 'index': 0, 'count': 9, 'language': 'fr' }],
    [{ 'our-spot': 'step', 'id': 'a', 'index': 0, 'count': '9', 'language': 'fr' }],
  ])('is not taken from elsewhere: %j', (data) => expect(toldIn(data)).toBeNull());
});
