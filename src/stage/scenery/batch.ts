/** Mends how the engine's shared quad shader tells textures apart. */
import type Phaser from 'phaser';

const NAME = 'WholeTextureNumber';

/**
 * The shader compares an interpolated texture number with ==; where interpolation is not exact, whole triangles vanish.
 * A macro of the varying's own name rounds it wherever it is read. Safe to call for every scene.
 */
export function roundTextureNumbers(scene: Phaser.Scene): void {
  const renderer = scene.sys.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  const quads = renderer.renderNodes.getNode('BatchHandlerQuad') as Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;
  if (quads.programManager.getAddition(NAME)) return;
  quads.programManager.addAddition(
    { name: NAME, additions: { fragmentHeader: '#define outTexDatum floor(outTexDatum + 0.5)' } },
    0,
  );
}
