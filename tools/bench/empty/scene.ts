/** An empty scene of the engine, drawn once. */
import { openEngine } from '../../../src/stage/engine/game';

const { innerWidth: width, innerHeight: height } = window;
const engine = await openEngine(document.querySelector<HTMLElement>('#stage')!, { width, height, density: 1 });
engine.draw();
