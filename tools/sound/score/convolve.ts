/**
 * Convolution through the frequency domain: a radix-2 Fourier transform (Cooley and Tukey, 1965) of the whole signals.
 */

/** `signal` through `response`, cut to the signal's length. */
export function convolve(signal: Float64Array, response: ArrayLike<number>): Float64Array {
  const size = 2 ** Math.ceil(Math.log2(signal.length + response.length));
  const a = spectrum(signal, size);
  const b = spectrum(response, size);
  for (let k = 0; k < size; k++) {
    const real = a.real[k]! * b.real[k]! - a.imaginary[k]! * b.imaginary[k]!;
    a.imaginary[k] = -(a.real[k]! * b.imaginary[k]! + a.imaginary[k]! * b.real[k]!); // conjugate: transforms back
    a.real[k] = real;
  }
  transform(a.real, a.imaginary);
  return a.real.subarray(0, signal.length).map((value) => value / size);
}

function spectrum(values: ArrayLike<number>, size: number) {
  const real = new Float64Array(size);
  real.set(values);
  const imaginary = new Float64Array(size);
  transform(real, imaginary);
  return { real, imaginary };
}

function transform(real: Float64Array, imaginary: Float64Array): void {
  reorder(real, imaginary);
  for (let half = 1; half < real.length; half *= 2) {
    for (let k = 0; k < half; k++) butterflies(real, imaginary, half, k);
  }
}

function butterflies(real: Float64Array, imaginary: Float64Array, half: number, k: number): void {
  const cos = Math.cos((Math.PI * k) / half);
  const sin = -Math.sin((Math.PI * k) / half);
  for (let i = k; i < real.length; i += 2 * half) {
    const j = i + half;
    const re = real[j]! * cos - imaginary[j]! * sin;
    const im = real[j]! * sin + imaginary[j]! * cos;
    real[j] = real[i]! - re;
    imaginary[j] = imaginary[i]! - im;
    real[i]! += re;
    imaginary[i]! += im;
  }
}

function reorder(real: Float64Array, imaginary: Float64Array): void {
  for (let i = 1, j = 0; i < real.length; i++) {
    let bit = real.length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) for (const part of [real, imaginary]) [part[i], part[j]] = [part[j]!, part[i]!];
  }
}
