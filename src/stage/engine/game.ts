/** Phaser, opened without its own clock: it draws when told, and never by itself. */
import Phaser from 'phaser';
import type { CameraView } from '../camera/camera';
import { cull } from './culling';
import { FIGURES, layerOf } from './layers';
import { prepareQuads } from './quads';
import { TornPicture, type TornSheet } from './torn-picture';

const FRAME = 1000 / 60; // milliseconds told to the engine for each drawing
const WATCHED = [
  'drawArrays',
  'drawElements',
  'bufferData',
  'bufferSubData',
  'texImage2D',
  'texSubImage2D',
  'clear',
] as const;
const LARGEST = 4096; // pixels of canvas in either direction

const STRIP = 5; // gl.TRIANGLE_STRIP

/** Of the last frame drawn since `watch`, but for what is held by all frames. */
export interface EngineCounts {
  readonly draws: number; // draw calls
  readonly triangles: number;
  readonly driverMs: number; // milliseconds inside the driver
  readonly textures: number; // MiB, decoded
  readonly textureCount: number;
  readonly objects: number; // in the scene
}
export interface LayerCounts {
  readonly name: string;
  readonly objects: number;
  readonly textures: number; // MiB, decoded
}
export interface CanvasSize {
  readonly width: number; // CSS pixels
  readonly height: number;
  readonly density: number; // canvas pixels per CSS pixel
}

export class Engine {
  private frames = 0;
  private calls = 0; // draw calls of the last frame
  private triangles = 0;
  private inDriver = 0; // milliseconds of the last frame
  readonly camera: Phaser.Cameras.Scene2D.Camera;
  private readonly torn: TornPicture;
  private leftOut: string | null = null;

  constructor(
    private readonly game: Phaser.Game,
    readonly scene: Phaser.Scene,
    private now: CanvasSize,
  ) {
    this.camera = scene.cameras.main;
    this.torn = new TornPicture(scene, FIGURES);
    cull(scene);
    game.canvas.style.visibility = 'hidden';
    this.resize(now);
  }

  get size(): CanvasSize {
    return this.now;
  }

  /** Draws one frame. */
  draw(): void {
    const { loop } = this.game;
    if (this.frames === 0) this.game.canvas.style.visibility = ''; // until then there is nothing to be seen
    this.frames += 1;
    [this.calls, this.triangles, this.inDriver] = [0, 0, 0];
    const time = this.frames * FRAME;
    Object.assign(loop, { now: time, time, delta: FRAME, rawDelta: FRAME, lastTime: time, frame: this.frames });
    this.game.step(time, FRAME);
  }

  /** Takes the engine and its canvas off the page, with all textures. Nothing can be drawn after. */
  close(): void {
    this.game.destroy(true);
    this.game.step(0, 0); // it goes with its next frame
  }

  /** Points the camera. */
  look(view: CameraView): void {
    this.camera
      .setZoom((this.now.height * this.density) / view.height)
      .centerOn(view.x, view.y)
      .setRotation(view.tilt);
    this.camera.preRender();
  }

  /**
   * Draws the halves of a torn sheet apart, or it whole. Call it after `look`.
   * @param tilt radians, as there
   */
  part(torn: TornSheet | null, tilt: number): void {
    this.torn.part(torn, this.leftOut, tilt);
  }

  resize(size: CanvasSize): void {
    this.now = size;
    const { density } = this;
    this.game.scale.resize(Math.round(size.width * density), Math.round(size.height * density));
    Object.assign(this.game.canvas.style, { width: `${size.width}px`, height: `${size.height}px` });
  }

  counts(): EngineCounts {
    const { calls: draws, triangles, inDriver: driverMs } = this;
    return {
      draws,
      triangles,
      driverMs,
      textures: mebibytes(this.textures),
      textureCount: this.textures.length,
      objects: this.scene.children.length,
    };
  }

  /** What each layer holds, by its name. */
  layers(): LayerCounts[] {
    const { list } = this.scene.children;
    const names = new Set([...list.map(({ name }) => name), ...this.textures.map(layerOf)]);
    return [...names].map((name) => ({
      name,
      objects: list.filter((piece) => piece.name === name).length,
      textures: mebibytes(this.textures.filter((texture) => layerOf(texture) === name)),
    }));
  }

  /** Draws without this layer from now on; null draws all. */
  leaveOut(layer: string | null): void {
    this.leftOut = layer;
    for (const piece of this.scene.children.list) piece.cameraFilter = piece.name === layer ? this.camera.id : 0;
  }

  private get textures(): Phaser.Textures.Texture[] {
    return Object.values(this.game.textures.list);
  }

  private get density(): number {
    return Math.min(this.now.density, LARGEST / this.now.width, LARGEST / this.now.height);
  }

  /**
   * Counts draw calls, and the time spent inside the graphics driver by the clock given: there a
   * software renderer does its painting.
   */
  watch(now: () => number): void {
    const { gl } = this.game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
    for (const name of WATCHED) {
      const call = gl[name].bind(gl) as (...how: number[]) => void;
      const driver = (...how: number[]): void => {
        const start = now();
        call(...how);
        this.inDriver += now() - start;
        if (name === 'drawElements') this.drew(how[0]!, how[1]!);
        if (name === 'drawArrays') this.drew(how[0]!, how[2]!);
      };
      (gl as unknown as Record<string, typeof driver>)[name] = driver;
    }
  }

  private drew(mode: number, corners: number): void {
    this.calls += 1;
    this.triangles += mode === STRIP ? corners - 2 : corners / 3;
  }
}

const mebibytes = (textures: readonly Phaser.Textures.Texture[]): number =>
  textures.flatMap(({ source }) => source).reduce((sum, { width, height }) => sum + width * height * 4, 0) / 2 ** 20;

/**
 * The engine's own small pictures, made here: fetched as it would, from data addresses, a page's policy may refuse
 * them, and the engine would wait for ever.
 */
const NO_IMAGES = { default: null, missing: null, white: null } as unknown as Phaser.Types.Core.ImagesConfig;
const BLANKS = { __DEFAULT: 0, __MISSING: 0, __WHITE: 255 } as const; // each of its bytes
const BLANK = 4; // pixels each way

function layBlanks(textures: Phaser.Textures.TextureManager): void {
  for (const [name, byte] of Object.entries(BLANKS))
    textures.addUint8Array(name, new Uint8Array(BLANK * BLANK * 4).fill(byte), BLANK, BLANK);
}

/** Opens the engine in `parent`; resolves once it can draw. */
export function openEngine(parent: HTMLElement, size: CanvasSize): Promise<Engine> {
  return new Promise((resolve, reject) => {
    const scene = new Phaser.Scene('stage');
    new Phaser.Game({
      type: Phaser.WEBGL,
      parent,
      canvas: document.createElement('canvas'), // else one that was closed, with the state it was left in
      width: Math.round(size.width * size.density),
      height: Math.round(size.height * size.density),
      backgroundColor: '#1a1024',
      banner: false,
      autoFocus: false, // in a frame it would take the keys from the page around it
      render: {
        antialiasGL: false, // edges are soft by themselves: see edges.ts
        batchSize: 4096, // quads, more than a picture has: four times as many have to be made room for otherwise
        mipmapFilter: 'LINEAR_MIPMAP_LINEAR', // grain and grass stay calm when they are far off
        maxTextures: 4, // of a batch: each costs a branch of the shader for every pixel, a draw call costs less
      },
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false }, // it would take every tap for itself
      scale: { mode: Phaser.Scale.NONE },
      scene: Object.assign(scene, {
        create: () => (prepareQuads(scene), resolve(new Engine(scene.game, scene, size))),
      }),
      images: NO_IMAGES,
      callbacks: {
        preBoot: (game) => {
          game.events.once('boot', () => {
            layBlanks(game.textures);
            void Promise.resolve()
              .then(() => game.textures.emit('ready'))
              .catch(reject); // once all others have booted
          });
          game.events.once('ready', () => game.step(0, FRAME));
        },
        postBoot: ({ loop }) => {
          // The engine's own clock never starts: time comes from outside.
          loop.start = function start(callback) {
            Object.assign(this, { started: true, running: true, callback });
          };
        },
      },
    });
  });
}
