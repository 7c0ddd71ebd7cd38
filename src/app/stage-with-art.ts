/** The stage and what the play looks like on it: one file, which the page can do without at first. */
export { art } from 'virtual:play/art';
export { Theatre } from '../stage/theatre';
