/** The handle that the built page gives when its address has `?automation`, as the tools use it. */
export type { Counts, Automation as Handle } from '../../src/app/automation';
