/** Makes `<our-spot-play>` known to the page that fetches this script, which may come from another site. */
import { PlayElement } from './play-element';

/** The play’s name by language, written in by the build. */
declare const TITLES: Readonly<Record<string, string>>;

const NAME = 'our-spot-play';

/** A classic script, which another site may hand out without further leave, or one of type `module`. */
function scriptAddress(): string {
  const own = document.currentScript ?? document.querySelector(`script[src*='${NAME}.js']`);
  return own instanceof HTMLScriptElement ? own.src : '';
}

PlayElement.origin = { script: scriptAddress(), titles: TITLES };
if (!customElements.get(NAME)) customElements.define(NAME, PlayElement);
