/**
 * What costs most in a page and few tests are about, left out: the painting of the stage, where there is no graphics
 * card, and the decoding of sounds. Everything of the page runs as it is built, down to what it asks its canvases and
 * its audio contexts for; those paint nothing and are silent. Each runs in the page before anything else, so it may
 * use nothing from here.
 */

export function leaveSilent(): void {
  BaseAudioContext.prototype.decodeAudioData = function (_data, done) {
    const silence = this.createBuffer(1, 1, this.sampleRate);
    done?.(silence);
    return Promise.resolve(silence);
  };
}

export function leaveUnpainted(): void {
  Reflect.deleteProperty(window, 'Worker'); // which would cut paper all the same; it is cut on the page then
  const colours = { addColorStop: () => {} }; // of a gradient
  const nothing = () => colours;
  let full = new Uint8ClampedArray(0); // pixels of paper without a hole in it, as many as were ever asked for
  const getImageData = (_x: number, _y: number, width: number, height: number) => {
    if (full.length < width * height * 4) full = new Uint8ClampedArray(width * height * 4).fill(255);
    return { width, height, data: full };
  };
  const answers = { createImageData: (width: number, height: number) => new ImageData(width, height), getImageData };
  const dry = (canvas: HTMLCanvasElement) =>
    new Proxy<Record<string | symbol, unknown>>(
      { canvas, ...answers },
      { get: (set, name) => (name in set ? set[name] : nothing) },
    );
  type Ask = (this: HTMLCanvasElement, kind: string, how?: { willReadFrequently?: boolean }) => unknown;
  const { getContext } = HTMLCanvasElement.prototype as unknown as { readonly getContext: Ask };
  const ask: Ask = function (kind, how) {
    // paper is cut on those that are read
    return kind === '2d' && how?.willReadFrequently ? dry(this) : getContext.call(this, kind, how);
  };
  Object.assign(HTMLCanvasElement.prototype, { getContext: ask });
  const disarm = (prototype: object, methods: RegExp): void => {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
      if (typeof value === 'function' && methods.test(name)) Object.assign(prototype, { [name]: nothing });
  };
  disarm(CanvasRenderingContext2D.prototype, /^(fill|stroke|clear|draw|put)/);
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext])
    disarm(prototype, /^(draw|clear|buffer|tex|compressedTex|generateMipmap)/);
}
