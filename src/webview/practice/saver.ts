// Sends what the reader did until the log has it: one sentence says that it is not saved yet, and it is tried again.
import type { Saved } from '../../protocol/memoryScreens.ts';
import { button, element } from '../element.ts';
import type { PageContext } from '../pageContext.ts';

/** Milliseconds before the first new try; doubled up to the longest. */
const firstWait = 2000;
const longestWait = 30_000;

export interface Saver<Act> {
  /** Empty while all is well. */
  readonly node: HTMLElement;
  /** False while something is under way: then nothing is taken. */
  submit(act: Act): boolean;
  dispose(): void;
}

/**
 * @param send what the host answers; a rejection is no failure to save, and is not tried again
 * @param keep remembers what is not saved, over a reload too
 */
export function createSaver<Act>(
  page: PageContext,
  words: { readonly notSaved: string; readonly tryNow: string },
  send: (act: Act) => Promise<Saved>,
  keep: (act: Act | undefined) => void,
): Saver<Act> {
  let pending: Act | undefined;
  let timer: number | undefined;
  let wait = firstWait;
  let disposed = false;

  const settle = (): void => {
    pending = undefined;
    wait = firstWait;
    node.hidden = true;
    keep(undefined);
  };
  const attempt = async (act: Act): Promise<void> => {
    window.clearTimeout(timer);
    try {
      const { saved } = await send(act);
      // The next screen was shown meanwhile: what is kept is its own.
      if (disposed) return;
      if (saved) return settle();
      if (node.hidden) page.announce(words.notSaved);
      node.hidden = false;
      timer = window.setTimeout(() => void attempt(act), wait);
      wait = Math.min(2 * wait, longestWait);
    } catch (error) {
      if (disposed) return;
      settle();
      page.call(Promise.reject(error instanceof Error ? error : new Error(String(error))));
    }
  };
  const node = element(
    'p',
    { class: 'note unsaved', hidden: true },
    words.notSaved,
    ' ',
    button({ class: 'link' }, () => pending !== undefined && void attempt(pending), words.tryNow),
  );
  return {
    node,
    submit(act) {
      if (pending !== undefined) return false;
      pending = act;
      keep(act);
      void attempt(act);
      return true;
    },
    dispose() {
      disposed = true;
      window.clearTimeout(timer);
    },
  };
}
