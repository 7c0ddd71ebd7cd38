/** What a browser reads aloud with: its speech synthesis, and what makes an utterance for it. */
export interface SpeechEngine {
  readonly synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices' | 'addEventListener'>;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
}

export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'voiceURI' | 'localService' | 'default'>;
