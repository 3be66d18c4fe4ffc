// Mounts the labs of an answer when they come near the viewport: one folder below src/labs, one lazy chunk.
import { labs } from 'labs:views';
import type { LabContext, LabView } from '../labs/lab.ts';
import type { Language } from '../core/catalog/question.ts';
import type { PageWords } from '../protocol/words.ts';
import { element, fill } from './element.ts';
import { loadStyle } from './loadStyle.ts';
import type { PageContext } from './pageContext.ts';

export interface LabHost {
  /** Finds `[data-lab]` below `root`; saved states are kept by `question/index`. */
  watch(root: ParentNode): void;
  dispose(): void;
}

export function createLabHost(question: string, language: Language, words: PageWords, page: PageContext): LabHost {
  const leave: (() => void)[] = [];
  let disposed = false;

  const mount = async (root: HTMLElement, index: number): Promise<void> => {
    const id = root.dataset['lab'] ?? '';
    const key = `${question}/${index}`;
    const context: LabContext = {
      options: parseOptions(root.dataset['options']),
      language,
      reducedMotion: page.reducedMotion(),
      saved: page.store.state?.labs[key],
      save: (state) => page.store.update({ labs: { ...page.store.state?.labs, [key]: state } }),
      copyAsBlock(options) {
        const block = `\`\`\`lab ${id}\n${JSON.stringify(options)}\n\`\`\`\n`;
        page.call(navigator.clipboard.writeText(block).then(() => page.announce(words.copied)));
      },
    };
    try {
      const [view] = await Promise.all([load(id), loadStyle('labs.css')]);
      if (disposed) return;
      if (view === undefined) return say(root, fill(words.labUnknown, id));
      root.replaceChildren();
      leave.push(view.mount(root, context));
      root.classList.remove('pending');
    } catch (error) {
      say(root, fill(words.labFailed, id));
      page.call(Promise.reject(error instanceof Error ? error : new Error(String(error))));
    }
  };

  const numbers = new Map<Element, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void mount(target, numbers.get(target) ?? 0);
      }
    },
    { rootMargin: '50% 0px' },
  );

  return {
    watch(root) {
      for (const [index, lab] of root.querySelectorAll<HTMLElement>('[data-lab]').entries()) {
        lab.classList.add('lab', 'pending');
        numbers.set(lab, index);
        observer.observe(lab);
      }
    },
    dispose() {
      disposed = true;
      observer.disconnect();
      for (const one of leave) one();
    },
  };
}

/** Undefined when there is no such lab. */
async function load(id: string): Promise<LabView | undefined> {
  const module = Object.hasOwn(labs, id) ? await labs[id]?.() : undefined;
  if (module === undefined) return undefined;
  if (!isLab(module)) throw new Error(`The lab ${id} has no mount`);
  return module;
}

/** What mount takes is the contract of lab.ts, which each lab holds with satisfies. */
const isLab = (module: unknown): module is LabView =>
  typeof module === 'object' && module !== null && 'mount' in module && typeof module.mount === 'function';

/** The build checked the JSON; content of another origin may be broken, and the lab then starts from its own values. */
function parseOptions(json: string | undefined): unknown {
  try {
    return json === undefined || json === '' ? {} : JSON.parse(json);
  } catch {
    return {};
  }
}

function say(root: HTMLElement, sentence: string): void {
  root.classList.remove('pending');
  root.replaceChildren(element('p', { class: 'note' }, sentence));
}
