/** Reads the play aloud with the browser's own voices: its lines, and what is seen where the viewer has that told. */
import type { CastMember } from '../../play/bundle';
import type { Moment } from '../../play/step';
import type { Settings } from '../settings/settings';
import { isLanguage, LANGUAGES } from '../words/languages';
import type { PageLanguage } from '../words/page-language';
import type { SpeechEngine, Voice } from './engine';
import { lineOf, NARRATOR, type Part, partsOf } from './reading';
import { sentencesOf } from './sentences';
import { Speaker, type Utterance } from './speaker';
import { cast, type Role, voicesIn } from './voices';

const PATIENCE = 3; // seconds in which a browser should have told of its voices

/** Whom the play has, and how it is told at the time. */
export interface ReadPlay {
  readonly figures: Readonly<Record<string, Pick<CastMember, 'aloud'>>>;
  readonly settings: () => Settings;
  readonly language: Pick<PageLanguage, 'current' | 'say' | 'phrase'>;
  readonly notice: (text: string) => void;
}

export class ReadAloud {
  private readonly speaker: Speaker;
  private due: readonly Part[] = []; // earliest first
  private elapsed = 0; // seconds since the step began; below 0 while the curtain falls before it
  private waited = 0; // seconds for voices
  private readonly mute = new Set<string>(); // languages that have no voice, as the viewer knows
  private isLost = false; // whether the voices there are do not speak

  constructor(
    private readonly engine: SpeechEngine,
    private readonly play: ReadPlay,
  ) {
    this.speaker = new Speaker(engine, () => {
      this.isLost = true;
      this.tellOf(this.tag(''));
    });
  }

  /** Whether something of the step is still to be read. */
  get busy(): boolean {
    return this.due.length > 0 || this.speaker.busy;
  }

  /** Whether lines can be heard in the language of the page. */
  get works(): boolean {
    return !this.isLost && !this.mute.has(this.tag(''));
  }

  get roles(): readonly Role[] {
    const figures = Object.entries(this.play.figures).map(([name, { aloud }]) => ({
      name,
      timbre: aloud?.timbre ?? null,
    }));
    return [...figures, { name: NARRATOR, timbre: null }];
  }

  /** The voices of the page's language, the most suitable first. */
  get voices(): readonly Voice[] {
    return this.voicesOf('');
  }

  /** There is reason to hope for voices that there were none of. */
  retry(): void {
    this.isLost = false;
    this.mute.clear();
  }

  /** How high a role's voice is where the viewer has not set it: 1 as it comes. */
  pitchOf(role: string): number {
    return this.play.figures[role]?.aloud?.pitch ?? 1;
  }

  /** Lets the viewer hear a role as it is set by now. */
  sample(role: string): void {
    this.interject(this.play.language.say('settings-sample'), role);
  }

  present(moment: Moment): void {
    const { language, settings } = this.play;
    this.take(moment, partsOf(moment, settings().descriptions, language.say, language.phrase));
  }

  /** Reads the line of a step that is shown as it ends. */
  snapTo(moment: Moment): void {
    this.take(moment, lineOf(moment));
    this.skip();
  }

  /** What is still to come of the step comes now. */
  skip(): void {
    this.elapsed = Math.max(this.elapsed, ...this.due.map(({ at }) => at));
    this.start();
  }

  tick(seconds: number): void {
    this.elapsed += seconds;
    this.speaker.tick(seconds);
    if (this.due.length > 0) this.waited += seconds;
    this.start();
  }

  hold(on: boolean): void {
    this.speaker.hold(on);
  }

  silence(): void {
    this.due = [];
    this.speaker.silence();
  }

  /** Says something of the page at once, and then goes on with the play. @param who whose voice it is to have */
  interject(words: string, who: string = NARRATOR): void {
    if (this.knows('')) this.speaker.interject(...this.utterances({ at: 0, words, who, language: '' }));
  }

  private take({ lead }: Moment, parts: readonly Part[]): void {
    this.silence();
    [this.due, this.elapsed, this.waited] = [parts, -lead, 0];
    this.start();
  }

  private start(): void {
    for (const part of this.due.filter(({ at }) => at <= this.elapsed)) {
      if (!this.knows(part.language)) return this.give(part);
      this.due = this.due.filter((other) => other !== part);
      this.speaker.say(...this.utterances(part));
    }
  }

  /** Browsers tell of their voices late: what can't be read is given up once they have had their time. */
  private give({ language }: Part): void {
    if (this.engine.synthesis.getVoices().length === 0 && this.waited < PATIENCE) return;
    this.due = [];
    this.tellOf(this.tag(language));
  }

  private knows(language: string): boolean {
    return !this.isLost && this.voicesOf(language).length > 0;
  }

  private voicesOf(language: string): readonly Voice[] {
    return voicesIn(this.engine.synthesis.getVoices(), this.tag(language));
  }

  private tellOf(tag: string): void {
    if (this.mute.has(tag)) return;
    this.mute.add(tag);
    this.play.notice(this.play.language.say('no-voice'));
  }

  private utterances({ words, who, language }: Part): Utterance[] {
    const { aloudRate: rate, aloudPitches, aloudVoices } = this.play.settings();
    const tag = this.tag(language);
    const voice = cast(this.voicesOf(language), this.roles, aloudVoices).get(who) ?? null;
    const pitch = aloudPitches[who] ?? this.pitchOf(who);
    return sentencesOf(words, tag).map((text) => ({ text, language: tag, voice, pitch, rate }));
  }

  private tag(language: string): string {
    const { current } = this.play.language;
    const name = language === '' ? current : language;
    return isLanguage(name) ? LANGUAGES[name].tag : name;
  }
}
