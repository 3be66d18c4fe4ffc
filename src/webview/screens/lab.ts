// A lab that stands by itself, on numbers of the reader's own.
import type { LabBlock, LabScreen } from '../../protocol/screens.ts';
import { element } from '../element.ts';
import { createLabHost } from '../labHost.ts';
import { htmlLanguage } from '../language.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { labKey } from '../pageStore.ts';
import { strip } from '../strip.ts';

export function drawLab(screen: LabScreen, page: PageContext): DrawnScreen {
  const { words, eyebrow, title, language } = screen;
  const labs = createLabHost(labKey(screen), language, words, page);
  const main = element(
    'main',
    { class: 'column prose' },
    title === '' ? undefined : element('p', { class: 'eyebrow' }, eyebrow),
    element('h1', { tabindex: -1 }, title === '' ? eyebrow : title),
    labBlock(screen),
  );
  return {
    node: element('div', { class: 'page', lang: htmlLanguage(language) }, strip(screen, page), main),
    attached() {
      window.scrollTo(0, 0);
      labs.watch(main);
    },
    reveal: () => false,
    dispose: () => labs.dispose(),
  };
}

/** What `createLabHost` finds and mounts. */
export const labBlock = ({ lab, options }: LabBlock): HTMLElement =>
  element('div', { class: 'lab', 'data-lab': lab, 'data-options': JSON.stringify(options) });
