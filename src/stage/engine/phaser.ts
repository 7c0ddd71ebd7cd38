/**
 * The part of Phaser that this play uses: `import Phaser from 'phaser'` is answered with it (see tools/vite-engine.ts).
 */
import 'phaser-src/renderer/index.js'; // must come first: Phaser's modules require each other in a circle
import 'phaser-src/events/index.js'; // must come second, or the core plugins below are not found
import BlendModes from 'phaser-src/renderer/BlendModes.js';
import CONST from 'phaser-src/const.js';
import Game from 'phaser-src/core/Game.js';
import Events from 'phaser-src/events/index.js';
import MathNamespace from 'phaser-src/math/index.js';
import Scale from 'phaser-src/scale/index.js';
import Scene from 'phaser-src/scene/Scene.js';
import 'phaser-src/scene/ScenePlugin.js';
import Scene2D from 'phaser-src/cameras/2d/index.js';
import Textures from 'phaser-src/textures/index.js';
import TintModes from 'phaser-src/renderer/TintModes.js';
import Color from 'phaser-src/display/color/Color.js';
import GameObjects from './gameobjects';

export { BlendModes, Cameras, Events, Game, GameObjects, MathNamespace as Math, Scale, Scene, Textures, TintModes };
export const { AUTO, CANVAS, HEADLESS, WEBGL, VERSION } = CONST;
export const Display = { Color };
const Cameras = { Scene2D };

export default {
  AUTO,
  BlendModes,
  CANVAS,
  Cameras,
  Display,
  Events,
  Game,
  GameObjects,
  HEADLESS,
  Math: MathNamespace,
  Scale,
  Scene,
  Textures,
  TintModes,
  VERSION,
  WEBGL,
};
