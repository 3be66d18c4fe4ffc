// Typesets `[data-tex]` with KaTeX, a chunk and a style sheet of their own: loaded for the first formula near the viewport, or when the page is idle.
import type katex from 'katex';
import { element } from './element.ts';
import { keepPunctuation } from './lineBreaks.ts';
import { loadStyle } from './loadStyle.ts';

type Katex = typeof katex;

/** Loads KaTeX once for all screens. */
export interface Typesetter {
  load(): Promise<Katex>;
  /** Undefined until it was loaded. */
  readonly loaded: Katex | undefined;
}

export function createTypesetter(): Typesetter {
  let loading: Promise<Katex> | undefined;
  let loaded: Katex | undefined;
  const load = async (): Promise<Katex> => {
    const [katexNow] = await Promise.all([import('katex'), loadStyle('math.css')]);
    loaded = katexNow.default;
    return loaded;
  };
  return {
    load: () => (loading ??= load()),
    get loaded() {
      return loaded;
    },
  };
}

export interface MathWatcher {
  /** Typesets the formulas below `root`, those near the viewport first, and at once when KaTeX is there. */
  watch(root: ParentNode): void;
  dispose(): void;
}

/**
 * @param failed the word shown behind a formula that could not be typeset
 * @param report takes the reason when the chunk itself cannot be loaded
 */
export function createMath(typesetter: Typesetter, failed: string, report: (error: unknown) => void): MathWatcher {
  const waiting = new Set<HTMLElement>();
  let disposed = false;

  const typeset = async (formulas: readonly HTMLElement[]): Promise<void> => {
    for (const one of formulas) {
      waiting.delete(one);
      observer.unobserve(one);
    }
    try {
      const katexNow = typesetter.loaded ?? (await typesetter.load());
      if (!disposed) for (const one of formulas) render(katexNow, one, failed);
    } catch (error) {
      for (const one of formulas) fail(one, failed);
      report(error);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      if (near.length > 0) void typeset(near.filter((target) => target instanceof HTMLElement));
    },
    { rootMargin: '100% 0px' },
  );
  /** Twelve at a time, so that typing and scrolling stay smooth. */
  const idle = (): void => {
    if (disposed || waiting.size === 0) return;
    void typeset([...waiting].slice(0, 12)).then(() => whenIdle(idle));
  };

  return {
    watch(root) {
      const formulas = [...root.querySelectorAll<HTMLElement>('[data-tex]')];
      const inView = typesetter.loaded === undefined ? [] : formulas.filter(isInView);
      for (const one of formulas) {
        if (inView.includes(one)) continue;
        one.classList.add('pending');
        waiting.add(one);
        observer.observe(one);
      }
      if (inView.length > 0) void typeset(inView);
      whenIdle(idle);
    },
    dispose() {
      disposed = true;
      observer.disconnect();
    },
  };
}

function isInView(one: Element): boolean {
  const { top, bottom } = one.getBoundingClientRect();
  return bottom >= 0 && top <= document.documentElement.clientHeight;
}

/** Safari has no requestIdleCallback. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
};

function render({ render: typeset }: Katex, target: HTMLElement, failed: string): void {
  const tex = target.dataset['tex'] ?? '';
  const display = target.tagName === 'DIV';
  try {
    // Not throwOnError: false, whose red text has a fixed colour; the failure is shown below in the theme's own.
    typeset(tex, target, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 20,
    });
    target.classList.remove('pending');
    if (!display) keepPunctuation(target);
  } catch {
    fail(target, failed);
  }
}

function fail(target: HTMLElement, failed: string): void {
  target.classList.remove('pending');
  target.classList.add('failed');
  const tex = element('code', {}, target.dataset['tex'] ?? '');
  target.replaceChildren(tex, element('span', { class: 'failed-word' }, ` ${failed}`));
}
