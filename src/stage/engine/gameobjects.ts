/** What can stand in a scene. Importing a factory gives `scene.add` and `scene.make` its method. */
import 'phaser-src/gameobjects/GameObjectCreator.js';
import 'phaser-src/gameobjects/GameObjectFactory.js';
import BuildGameObject from 'phaser-src/gameobjects/BuildGameObject.js';
import Components from 'phaser-src/gameobjects/components/index.js';
import DisplayList from 'phaser-src/gameobjects/DisplayList.js';
import GameObject from 'phaser-src/gameobjects/GameObject.js';
import UpdateList from 'phaser-src/gameobjects/UpdateList.js';

import Container from 'phaser-src/gameobjects/container/Container.js';
import 'phaser-src/gameobjects/container/ContainerCreator.js';
import 'phaser-src/gameobjects/container/ContainerFactory.js';
import Graphics from 'phaser-src/gameobjects/graphics/Graphics.js';
import 'phaser-src/gameobjects/graphics/GraphicsCreator.js';
import 'phaser-src/gameobjects/graphics/GraphicsFactory.js';
import Image from 'phaser-src/gameobjects/image/Image.js';
import 'phaser-src/gameobjects/image/ImageCreator.js';
import 'phaser-src/gameobjects/image/ImageFactory.js';
import Layer from 'phaser-src/gameobjects/layer/Layer.js';
import 'phaser-src/gameobjects/layer/LayerCreator.js';
import 'phaser-src/gameobjects/layer/LayerFactory.js';
import Mesh2D from 'phaser-src/gameobjects/mesh2d/Mesh2D.js';
import 'phaser-src/gameobjects/mesh2d/Mesh2DCreator.js';
import 'phaser-src/gameobjects/mesh2d/Mesh2DFactory.js';
import Rope from 'phaser-src/gameobjects/rope/Rope.js';
import 'phaser-src/gameobjects/rope/RopeCreator.js';
import 'phaser-src/gameobjects/rope/RopeFactory.js';
import Shader from 'phaser-src/gameobjects/shader/Shader.js';
import 'phaser-src/gameobjects/shader/ShaderCreator.js';
import 'phaser-src/gameobjects/shader/ShaderFactory.js';
import TileSprite from 'phaser-src/gameobjects/tilesprite/TileSprite.js';
import 'phaser-src/gameobjects/tilesprite/TileSpriteCreator.js';
import 'phaser-src/gameobjects/tilesprite/TileSpriteFactory.js';

export default {
  BuildGameObject,
  Components,
  Container,
  DisplayList,
  GameObject,
  Graphics,
  Image,
  Layer,
  Mesh2D,
  Rope,
  Shader,
  TileSprite,
  UpdateList,
};
