/** The two ways through the play. */
export type Direction = 'on' | 'back';

export const opposite = (way: Direction): Direction => (way === 'on' ? 'back' : 'on');
