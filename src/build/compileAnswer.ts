// The compiled files of one question: its page, its cards and choices, and what goes to other programs, rendered in each language.
import { bodyToMarkdown } from '../core/answer/bodyToMarkdown.ts';
import { conceptCard, type ConceptCard } from '../core/answer/conceptCard.ts';
import type { ConceptFinder, PageInput } from '../core/answer/page.ts';
import { renderAnswer } from '../core/answer/renderAnswer.ts';
import { renderCard } from '../core/answer/renderCard.ts';
import { renderChoice } from '../core/answer/renderChoice.ts';
import type { CompiledAnswer } from '../core/catalog/compiledAnswer.ts';
import type { CompiledCopies } from '../core/catalog/compiledCopies.ts';
import type { CompiledCard, CompiledExercises } from '../core/catalog/compiledExercises.ts';
import type { ParsedQuestion } from '../core/catalog/parseQuestion.ts';
import type { Card, Language } from '../core/catalog/question.ts';
import { buildConceptIndex } from '../core/concepts/conceptIndex.ts';
import { conceptsIn } from '../core/concepts/conceptsIn.ts';
import { ownPage } from '../core/concepts/evidence.ts';
import { ankiSides } from '../core/recall/anki/ankiSides.ts';
import type { Content } from './readContent.ts';

export interface CompiledQuestion {
  /** Read when the page is opened. */
  readonly answer: CompiledAnswer;
  /** Read for practice and the quiz. */
  readonly exercises: CompiledExercises;
  /** Read when something is copied or exported. */
  readonly copies: CompiledCopies;
}

type Sources = Pick<Content, 'bibliography' | 'figuresOf' | 'questions' | 'concepts'>;

/** What compiles the questions of one content folder; the lexicon is read once for all. */
export function createCompiler(content: Sources): (parsed: ParsedQuestion, language: Language) => CompiledQuestion {
  const index = buildConceptIndex(content.concepts);
  const concepts = new Map(content.concepts.map((concept) => [concept.id, concept]));
  const heads = new Map(content.questions.map(({ question }) => [question.id, question.head]));
  const references = Object.fromEntries(content.bibliography.entries);
  const findConcepts: ConceptFinder = (text) =>
    conceptsIn(text, index, ownPage).map(({ start, end, concept }) => ({ start, end, concept: concept.id }));

  return ({ question, bodies }, language) => {
    const body = bodies[language];
    const input: PageInput = { language, references, figures: content.figuresOf(question.id, language), findConcepts };
    const { concepts: linked, ...page } = renderAnswer(body, input);
    const cards = linked.flatMap((id): readonly (readonly [string, ConceptCard])[] => {
      const concept = concepts.get(id);
      if (concept === undefined) return [];
      return [[id, conceptCard(concept, question.id, language, (other) => heads.get(other)?.[language].short)]];
    });
    return {
      answer: { id: question.id, language, ...page, concepts: Object.fromEntries(cards) },
      exercises: {
        cards: body.cards.map((card) => compileCard(card, input)),
        choices: body.choices.map((choice) => renderChoice(choice, input)),
      },
      copies: {
        markdown: bodyToMarkdown({ head: question.head[language], body, references, language }),
        points: body.points,
        anki: ankiSides(question, body, language),
      },
    };
  };
}

function compileCard(card: Card, input: PageInput): CompiledCard {
  if (card.kind === 'drill') return card;
  const sides = renderCard(card, input);
  return card.kind === 'cloze' ? { kind: card.kind, id: card.id, ...sides } : { ...card, ...sides };
}
