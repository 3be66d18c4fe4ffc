// Concept words: a dotted underline and a popover in place that leads to the section which explains them.
import type { ConceptCard } from '../core/answer/conceptCard.ts';
import type { PageWords } from '../protocol/words.ts';
import { button, element } from './element.ts';
import { inlineTrigger } from './inlineTrigger.ts';
import type { Popovers } from './popover.ts';

/**
 * @param open called with the question and section that explain the concept
 * @param openConcept called with a concept that is explained nowhere else, for its own page
 */
export function attachConcepts(
  root: ParentNode,
  cards: Readonly<Record<string, ConceptCard>>,
  words: PageWords,
  popovers: Popovers,
  open: (question: string, section?: string) => void,
  openConcept: (id: string) => void,
): void {
  for (const found of root.querySelectorAll<HTMLElement>('[data-concept]')) {
    const id = found.dataset['concept'] ?? '';
    const card = Object.hasOwn(cards, id) ? cards[id] : undefined;
    if (card === undefined) continue;
    const word = inlineTrigger(found);
    word.classList.add('concept');
    popovers.attach(word, card.name, () => conceptPanel(card, words, open, openConcept));
  }
}

function conceptPanel(
  { id, name, otherName, sentence, more, answer }: ConceptCard,
  words: PageWords,
  open: (question: string, section?: string) => void,
  openConcept: (id: string) => void,
): readonly Node[] {
  const head = element('p', { class: 'popover-head' }, element('strong', {}, name));
  if (otherName !== '') head.append(' ', element('span', { class: 'muted' }, otherName));
  const panel: Node[] = [head, element('p', { class: 'popover-text' }, sentence)];
  if (more !== '') panel.push(element('p', { class: 'popover-more' }, more));
  panel.push(
    answer === undefined
      ? button({ class: 'link' }, () => openConcept(id), words.aboutConcept)
      : button({ class: 'link', title: answer.title }, () => open(answer.question, answer.section), words.seeAnswer),
  );
  return panel;
}
