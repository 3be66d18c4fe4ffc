// What stands in search.json: the sentences of every answer in both languages, and the words of every concept.
import { createReader, type MarkdownReader } from '../core/answer/readMarkdown.ts';
import { allFollowUps } from '../core/answer/renderAnswer.ts';
import type { Concept } from '../core/catalog/concept.ts';
import type { ParsedQuestion } from '../core/catalog/parseQuestion.ts';
import { languages, type AnswerBody, type Localized, type Section } from '../core/catalog/question.ts';
import type { SearchConcept, SearchData, SearchText } from '../core/search/searchData.ts';
import { splitSentences } from '../core/search/sentences.ts';

/** Words as they are read in a list: formulas with commands are left out. */
function sentencesOf(markdown: string, read: MarkdownReader): readonly string[] {
  const blocks = new Map<number, string>();
  for (const piece of read(markdown)) {
    const words =
      piece.kind === 'text' || piece.kind === 'code'
        ? piece.text
        : piece.kind === 'math' && !piece.display
          ? piece.tex.replace(/\\[a-zA-Z]+|[{}]/g, '') === piece.tex
            ? piece.tex
            : '…'
          : '';
    blocks.set(piece.block, (blocks.get(piece.block) ?? '') + words);
  }
  return splitSentences([...blocks.values()].map((text) => text.replace(/\s+/g, ' ')).join('\n'));
}

const both = <T>(of: (language: 'en' | 'zh-cn') => T): Localized<T> => ({ en: of('en'), 'zh-cn': of('zh-cn') });

function textsOf({ question, bodies }: ParsedQuestion, read: MarkdownReader): readonly SearchText[] {
  const sections = ({ depth, myths, followUps }: AnswerBody): readonly Section[] => [
    ...depth,
    ...myths,
    ...allFollowUps(followUps),
  ];
  const chinese = new Map(sections(bodies['zh-cn']).map((section) => [section.id, section]));
  const head: SearchText = {
    question: question.id,
    names: both((language) => Object.values(question.head[language])),
    sentences: both((language) => sentencesOf(`${bodies[language].aloud}\n\n${bodies[language].lead}`, read)),
  };
  const rest = sections(bodies.en).map((section): SearchText => {
    const of = { en: section, 'zh-cn': chinese.get(section.id) ?? section };
    return {
      question: question.id,
      section: section.id,
      names: both((language) => sentencesOf(of[language].heading, read)),
      sentences: both((language) => sentencesOf(of[language].markdown, read)),
    };
  });
  return [head, ...rest];
}

/** A concept without a written answer is found in the questions that treat it. */
function searchConcept(concept: Concept, questions: readonly ParsedQuestion[]): SearchConcept {
  const written = new Set(questions.map(({ question }) => question.id));
  const linked = concept.answers.filter(({ question }) => written.has(question));
  const treated = questions
    .filter(({ question }) => question.concepts.includes(concept.id))
    .map(({ question }) => ({ question: question.id }));
  const words = [
    ...languages.map((language) => concept.name[language]),
    ...(concept.full === undefined ? [] : [concept.full]),
    ...concept.terms.distinct,
    ...concept.terms.ambiguous,
    ...concept.terms.exact,
    ...Object.values(concept.identifiers).flat(),
  ];
  return {
    id: concept.id,
    words: [...new Set(words)],
    answers: linked.length > 0 ? linked : treated,
    sentence: both((language) => concept.text[language].sentence),
  };
}

export function compileSearch(questions: readonly ParsedQuestion[], concepts: readonly Concept[]): SearchData {
  const read = createReader();
  return {
    texts: questions.flatMap((question) => textsOf(question, read)),
    concepts: concepts.map((concept) => searchConcept(concept, questions)),
  };
}
