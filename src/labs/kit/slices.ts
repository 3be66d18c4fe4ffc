// Long work in slices between pictures, so that the page stays awake and the work can be stopped.

/** Milliseconds of work between two pictures: half of what a picture at 60 Hz has. */
const slice = 8;

/**
 * Runs `work` to its end; each `yield` is a place where it may pause, and what it yields is how far it has come.
 * @param done is given what the work returns, never after it was stopped
 * @returns what stops it
 */
export function inSlices<Progress, Result>(
  work: Generator<Progress, Result>,
  progress: (at: Progress) => void,
  done: (result: Result) => void,
): () => void {
  let frame = 0;
  const run = (): void => {
    const until = performance.now() + slice;
    for (;;) {
      const { done: ended, value } = work.next();
      if (ended === true) return done(value);
      if (performance.now() >= until) {
        progress(value);
        frame = requestAnimationFrame(run);
        return;
      }
    }
  };
  frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
}
