// A card as the page shows it: both sides as HTML, the numbers of a drill drawn, the intervals in words.
import { paragraphs } from '../../core/answer/escapeHtml.ts';
import { withoutPopovers } from '../../core/answer/withoutPopovers.ts';
import type { Card, Language } from '../../core/catalog/question.ts';
import { newCard } from '../../core/recall/cardMemory.ts';
import { contrastOf, isLeech } from '../../core/recall/contrast.ts';
import { momentOf } from '../../core/recall/day.ts';
import type { CardRef } from '../../core/recall/deck.ts';
import { allowanceWords, allowedError, drill, drillText } from '../../core/recall/drills/drills.ts';
import { preview } from '../../core/recall/due.ts';
import { noteText } from '../../core/recall/noteText.ts';
import { intervalWords } from '../../core/recall/words/intervalWords.ts';
import { withUnit } from '../../core/recall/words/numberWords.ts';
import type { PracticeCard } from '../../protocol/memoryScreens.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';
import type { Remembered } from './memoryService.ts';
import type { MyAnswers } from './myAnswers.ts';

export interface CardInput {
  readonly card: CardRef;
  readonly remembered: Remembered;
  /** Draws the numbers of a drill: the same for the same showing of a card. */
  readonly seed: number;
  readonly cram: boolean;
}

export async function practiceCard(
  services: Services,
  notes: MyAnswers,
  { card, remembered, seed, cram }: CardInput,
): Promise<PracticeCard> {
  const language = services.language();
  const head = (await services.catalog()).byId(card.question)?.head[language];
  const note = card.kind === 'aloud' ? await notes.read(card.question) : undefined;
  const myAnswer = note === undefined ? undefined : noteText(note);
  return {
    kind: card.kind,
    question: card.question,
    title: head?.short ?? card.question,
    ...(await sides(services, card, head?.title ?? card.question, seed)),
    intervals: cram ? { 1: '', 3: '', 4: '' } : intervals(card, remembered, services),
    ...(myAnswer !== undefined && { myAnswer }),
    ...(await leechContrast(services, card, remembered)),
  };
}

type Sides = Pick<PracticeCard, 'front' | 'back' | 'points' | 'number'>;

async function sides(services: Services, card: CardRef, title: string, seed: number): Promise<Sides> {
  const language = services.language();
  if (card.kind === 'aloud') {
    const { aloud, points } = await services.answer(card.question, language);
    return { front: paragraphs([title]), back: withoutPopovers(aloud.html), points };
  }
  const { cards } = await services.exercises(card.question, language);
  const own = cards.find(({ id }) => id === card.item);
  if (own === undefined) throw new Error(`${card.id} is not in its answer`);
  if (own.kind === 'drill') return drillSides(own.drill, seed, language);
  const { front, back } = own;
  return { front, back, points: [], ...(own.kind === 'number' && { number: numberOf(own, language) }) };
}

const numberOf = (
  { answer, tolerance, unit }: Extract<Card, { kind: 'number' }>,
  language: Language,
): PracticeCard['number'] => ({
  answer,
  tolerance,
  unit,
  shown: withUnit(answer, unit, language),
  // As a share: the size of the answer is not given away.
  ...(tolerance > 0 && { allowance: allowanceWords(tolerance / Math.abs(answer), language) }),
});

function drillSides(id: string, seed: number, language: Language): Sides {
  const drawn = drill(id, seed);
  if (drawn === undefined) throw new Error(`There is no drill ${id}`);
  const { question, unit, allowance, answer, steps } = drillText(drawn, language);
  return {
    front: paragraphs([question]),
    back: paragraphs(steps),
    points: [],
    number: { answer: drawn.answer, tolerance: allowedError(drawn), unit, shown: answer, allowance },
  };
}

function intervals(card: CardRef, { memory }: Remembered, services: Services): PracticeCard['intervals'] {
  const language = services.language();
  const own = memory.cards.get(card.id);
  const { forgot, gotIt, easy } = preview(card.id, own, readPracticeSettings(), momentOf(services.clock));
  return {
    1: intervalWords(forgot, language),
    3: intervalWords(gotIt, language),
    4: intervalWords(easy, language),
  };
}

/** A card that was missed again and again shows two concepts side by side, of which one is mistaken for the other. */
async function leechContrast(
  services: Services,
  card: CardRef,
  { memory }: Remembered,
): Promise<Pick<PracticeCard, 'contrast'>> {
  const pair = isLeech(memory.cards.get(card.id) ?? newCard) ? contrastOf(card) : undefined;
  if (pair === undefined) return {};
  const language = services.language();
  // Without the lexicon a card is practised all the same.
  const concepts = await services.concepts().catch(() => undefined);
  const contrast = pair.flatMap((id) => {
    const concept = concepts?.byId(id);
    return concept ? [{ concept: id, name: concept.name.en, sentence: concept.text[language].sentence }] : [];
  });
  return contrast.length < pair.length ? {} : { contrast };
}
