import type { Step } from '../play/step';
export interface Syllable { readonly at: number; readonly rate: number; readonly volume: number }
export const murmurOf = ({ kind }: Step): readonly Syllable[] => (kind === 'speech' ? [] : []);
