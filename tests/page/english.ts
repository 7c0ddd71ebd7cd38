/** The page's messages in English, as they stand in the files of that language. */
import { editionOf } from '../../tools/moments/edition';
import { ROOT } from '../play/texts';

export const english = editionOf(ROOT, 'en');
