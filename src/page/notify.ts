/** Tells all who asked to be told; one that throws keeps nobody else from it. */
export function notify<What extends readonly unknown[]>(
  listeners: readonly ((...what: What) => void)[],
  ...what: What
): void {
  for (const listener of listeners) {
    try {
      listener(...what);
    } catch (thrown) {
      if (typeof reportError === 'function') reportError(thrown);
      else void Promise.reject(thrown); // said in the console all the same
    }
  }
}
