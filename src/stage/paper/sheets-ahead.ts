/** Sheets that lie among the textures already when somebody wants images of them. */
import type Phaser from 'phaser';
import { addCanvas } from '../engine/canvas-texture';
import type { CutSheet, SheetPlan } from './cutting';

type Textures = Phaser.Textures.TextureManager;
/** Where on a part its origin lies, as shares of its size. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}
type Origins = ReadonlyMap<string, Origin>; // by part

/** A sheet to be cut ahead, and the layer that it belongs to. */
export interface LayerSheet {
  readonly plan: SheetPlan;
  readonly layer: string;
}

const ahead = new WeakMap<Textures, Map<string, Origins>>();

/** Makes a cut sheet a texture whose frames are its parts. */
export function layOut(textures: Textures, key: string, { canvas, parts }: CutSheet): Origins {
  const texture = addCanvas(textures, key, canvas);
  for (const { name, x, y, width, height } of parts) texture.add(name, 0, x, y, width, height);
  return new Map(parts.map(({ name, origin }) => [name, origin]));
}

/** The same for who comes later. @param layer that the texture belongs to */
export function layAhead(textures: Textures, key: string, sheet: CutSheet, layer: string): void {
  if (textures.exists(key)) return; // somebody could not wait
  const origins = layOut(textures, key, sheet);
  Object.assign(textures.get(key).customData, { layer });
  ahead.set(textures, (ahead.get(textures) ?? new Map<string, Origins>()).set(key, origins));
}

/** Takes out what was cut ahead under this key, where nobody has taken it. */
export function forgetAhead(textures: Textures, key: string): void {
  if (ahead.get(textures)?.delete(key)) textures.remove(key);
}

/** Taken once: what is given back and wanted again is cut anew. */
export function laidAhead(textures: Textures, key: string): Origins | undefined {
  const origins = ahead.get(textures)?.get(key);
  ahead.get(textures)?.delete(key);
  return origins;
}
