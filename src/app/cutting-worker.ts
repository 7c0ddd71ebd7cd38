/** Cuts sheets of paper off the main thread, and answers each in the order asked. */
import { cutAtOnce, type SheetPlan } from '../stage/paper/cutting';
import type { Answer } from '../stage/paper/cutting-room';

interface Scope {
  onmessage: ((event: MessageEvent<SheetPlan>) => void) | null;
  postMessage(answer: Answer, moved: readonly Transferable[]): void;
}
const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  try {
    const { canvas, parts } = cutAtOnce(data);
    const bitmap = (canvas as unknown as OffscreenCanvas).transferToImageBitmap();
    scope.postMessage({ bitmap, parts }, [bitmap]);
  } catch (thrown) {
    scope.postMessage({ fault: String(thrown) }, []);
  }
};
