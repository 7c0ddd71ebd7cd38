/** A drag with whatever points: from where it began until it is let go. */
import type { Spot } from './step-run.js';

interface Drag {
  /** @param by CSS pixels since it began */
  readonly move: (by: Spot) => void;
  readonly end: (by: Spot) => void;
}

export function dragged(start: PointerEvent, { move, end }: Drag): void {
  const handle = start.currentTarget as Element;
  const by = ({ clientX, clientY }: PointerEvent): Spot => ({ x: clientX - start.clientX, y: clientY - start.clientY });
  const over = new AbortController();
  handle.setPointerCapture(start.pointerId);
  const hear = (type: string, what: (event: PointerEvent) => void): void =>
    handle.addEventListener(type, (event) => what(event as PointerEvent), { signal: over.signal });
  hear('pointermove', (event) => move(by(event)));
  hear('pointerup', (event) => {
    over.abort();
    end(by(event));
  });
  hear('pointercancel', () => {
    over.abort();
    end({ x: 0, y: 0 });
  });
}
