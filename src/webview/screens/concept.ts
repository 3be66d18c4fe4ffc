// The page of a concept: its names, what it is, its formula, the sections that treat it, its sources.
import type { ConceptScreen, TreatedIn } from '../../protocol/screens.ts';
import { button, element } from '../element.ts';
import { htmlLanguage } from '../language.ts';
import { languageSwitch } from '../languageSwitch.ts';
import { keepShortHyphens } from '../lineBreaks.ts';
import { createMath } from '../math.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { watchScrollRegions } from '../scrollRegions.ts';
import { placeList } from '../placeList.ts';
import { strip } from '../strip.ts';
import { sourcesPart } from './answerParts.ts';

export function drawConcept(screen: ConceptScreen, page: PageContext): DrawnScreen {
  const { id, words, language, formula } = screen;
  const math = createMath(page.typesetter, words.mathFailed, (error) => page.call(Promise.reject(error)));
  const owned: { dispose(): void }[] = [math];
  const body = element(
    'div',
    { class: 'body' },
    element('p', { class: 'definition' }, screen.sentence),
    formula === undefined ? undefined : element('div', { class: 'math', 'data-tex': formula }, formula),
    ...screen.more.map((paragraph) => element('p', {}, paragraph)),
    treatedPart(screen, page),
    placesPart(screen, page),
    sourcesPart(screen, page, (key) => page.call(page.host.openConceptSource(id, key))),
  );
  const main = element('main', { class: 'column' }, header(screen, page), body);
  const node = element('div', { class: 'page', lang: htmlLanguage(language) }, strip(screen, page), main);
  return {
    node,
    attached() {
      window.scrollTo(0, 0);
      math.watch(body);
      owned.push(watchScrollRegions(body, words));
    },
    reveal: () => false,
    dispose() {
      for (const one of owned) one.dispose();
    },
  };
}

function header(screen: ConceptScreen, page: PageContext): HTMLElement {
  return element(
    'header',
    { class: 'head' },
    element('p', { class: 'eyebrow' }, screen.words.concept),
    element('h1', { tabindex: -1 }, keepShortHyphens(screen.name)),
    screen.otherNames.length === 0
      ? undefined
      : element('p', { class: 'muted other-names' }, screen.otherNames.join(' · ')),
    element('div', { class: 'controls' }, languageSwitch(screen, page)),
  );
}

function treatedPart({ words, sections }: ConceptScreen, page: PageContext): HTMLElement {
  const row = ({ question, section, title, heading }: TreatedIn): HTMLElement =>
    element(
      'li',
      {},
      button({ class: 'link' }, () => page.call(page.host.openQuestion(question, section)), heading ?? title),
      heading === undefined ? undefined : element('span', { class: 'muted' }, ` ${title}`),
    );
  return element(
    'section',
    { class: 'part' },
    element('h2', { tabindex: -1 }, words.treatedIn),
    sections.length === 0
      ? element('p', { class: 'muted' }, words.notTreated)
      : element('ul', { class: 'rows' }, ...sections.map(row)),
  );
}

function placesPart({ words, places }: ConceptScreen, page: PageContext): HTMLElement | undefined {
  if (places.length === 0) return undefined;
  return element(
    'section',
    { class: 'part' },
    element('h2', { tabindex: -1 }, words.inWorkspace),
    placeList(places, page),
  );
}
