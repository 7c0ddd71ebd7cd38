/** Waits on the audio's own clock, which goes on when the page is out of sight. @returns what calls it off */
export function later(context: BaseAudioContext, seconds: number, then: () => void): () => void {
  const wait = new ConstantSourceNode(context, { offset: 0 });
  wait.connect(context.destination); // only what is connected is timed
  wait.onended = () => {
    wait.disconnect();
    then();
  };
  wait.start();
  wait.stop(context.currentTime + seconds);
  return () => (wait.onended = null);
}
