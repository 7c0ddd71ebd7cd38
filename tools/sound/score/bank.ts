/** The bank of sampled instruments the score is played on; where it comes from is told in instruments.md. */
import { fileURLToPath } from 'node:url';
import { type BasicPreset, BasicSoundBank, SoundBankLoader } from 'spessasynth_core';
import type { Instrument } from './instruments';

export const BANK = fileURLToPath(new URL('instruments.sf3', import.meta.url));

export async function openBank(bytes: Uint8Array): Promise<BasicSoundBank> {
  await BasicSoundBank.isSF3DecoderReady;
  return SoundBankLoader.fromArrayBuffer(Uint8Array.from(bytes).buffer);
}

/** Throws where the bank lacks it. */
export function presetOf(bank: BasicSoundBank, { program }: Instrument): BasicPreset {
  const preset = bank.presets.find((each) => each.program === program && each.bankMSB === 0 && each.bankLSB === 0);
  if (!preset)
    throw new Error(`The bank of instruments has no preset ${program}: cut it anew with tools/sound/score/trim.ts.`);
  return preset;
}
