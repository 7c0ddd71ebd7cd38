/** The page that the play is measured against: the same engine, an empty scene, one frame. */
void import('./scene');
