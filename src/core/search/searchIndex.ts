// Search over titles, concepts with their identifiers, and the text of both languages: one row a question, with the sentence that matched.
import MiniSearch, { type SearchResult } from 'minisearch';
import { languages, type Language } from '../catalog/question.ts';
import { bestSentence, type MatchedSentence, type Range } from './matches.ts';
import { parseSearchData, type SearchConcept, type SearchData, type SearchText } from './searchData.ts';
import { createTermReader, nameKey, type TermReader } from './searchTerms.ts';

export interface SearchHit {
  readonly question: string;
  readonly section?: string;
  /** In the reader's language when a sentence of it matched. */
  readonly sentence: string;
  /** What matched in the sentence, as UTF-16 offsets; may be empty. */
  readonly ranges: readonly Range[];
}

/** A concept whose name, term or identifier is what was asked, or begins with it. */
export interface ConceptHit {
  readonly concept: string;
  readonly sentence: string;
  /** It is called just so. */
  readonly exact: boolean;
  /** No answer treats it. */
  readonly alone: boolean;
}

export interface SearchIndex {
  /** The concepts that are called so, before those whose name begins so; few. */
  concepts(query: string, language: Language): readonly ConceptHit[];
  /** Best first, a question once; none for a query without letters and digits. */
  search(query: string, language: Language): readonly SearchHit[];
}

const weights = { names: 4, concepts: 6, text: 1 } as const;
const mostHits = 30;
const mostConcepts = 4;
const longestQuery = 200;

interface Row {
  readonly id: number;
  readonly names: string;
  readonly concepts: string;
  readonly text: string;
}

/** @param json what `search.json` holds; what cannot be read is left out */
export function createSearchIndex(json: unknown): SearchIndex {
  const data = parseSearchData(json);
  const terms = createTermReader(data.concepts.flatMap(({ words }) => words));
  const index = buildIndex(data, terms);
  const byKey = new Map<string, SearchConcept[]>();
  for (const concept of data.concepts)
    for (const key of new Set(concept.words.map(nameKey))) byKey.set(key, [...(byKey.get(key) ?? []), concept]);

  const textsOf = (question: string): readonly SearchText[] => data.texts.filter((text) => text.question === question);

  /**
   * The sentence to show for one place: in the reader's language first, then with the first list of words that occurs,
   * then a sentence before a title, of that section before the rest of the answer.
   */
  const sentenceFor = (
    place: SearchText,
    wordLists: readonly (readonly string[])[],
    language: Language,
  ): MatchedSentence & { readonly section?: string } => {
    const rest = textsOf(place.question).filter((text) => text !== place);
    for (const tongue of [language, ...languages.filter((other) => other !== language)])
      for (const words of wordLists)
        for (const part of ['sentences', 'names'] as const)
          for (const text of [place, ...rest]) {
            const found = bestSentence(text[part][tongue], words);
            if (found) return { ...found, ...(text.section !== undefined && { section: text.section }) };
          }
    return { sentence: place.sentences[language][0] ?? place.names[language][0] ?? '', ranges: [] };
  };

  const conceptHits = (concept: SearchConcept, asked: string, language: Language): readonly SearchHit[] => {
    const words = concept.words.map((word) => word.toLowerCase()).toSorted((a, b) => b.length - a.length);
    return concept.answers.flatMap(({ question, section }): readonly SearchHit[] => {
      const texts = textsOf(question);
      const place = texts.find((text) => text.section === section) ?? texts[0];
      if (place === undefined) return [];
      const found = sentenceFor(place, [[asked.trim().toLowerCase()], words], language);
      const at = section ?? found.section;
      const shown = found.ranges.length > 0 ? found : { sentence: concept.sentence[language], ranges: [] };
      return [{ question, sentence: shown.sentence, ranges: shown.ranges, ...(at !== undefined && { section: at }) }];
    });
  };

  const textHit = ({ id, terms: found }: SearchResult, language: Language): readonly SearchHit[] => {
    const place = data.texts[Number(id)];
    if (place === undefined) return [];
    const { sentence, ranges } = sentenceFor(place, [found], language);
    const { question, section } = place;
    return [{ question, sentence, ranges, ...(section !== undefined && { section }) }];
  };

  return {
    concepts(query, language) {
      const key = nameKey(query.slice(0, longestQuery).trim());
      if (key === '') return [];
      const exact = byKey.get(key) ?? [];
      const begun = key.length < 2 ? [] : [...byKey].flatMap(([name, found]) => (name.startsWith(key) ? found : []));
      return [...new Set([...exact, ...begun])].slice(0, mostConcepts).map((one) => ({
        concept: one.id,
        sentence: one.sentence[language],
        exact: exact.includes(one),
        alone: one.answers.length === 0,
      }));
    },
    search(query, language) {
      const asked = query.slice(0, longestQuery);
      const exact = (byKey.get(nameKey(asked)) ?? []).flatMap((concept) => conceptHits(concept, asked, language));
      const parts = new Set(terms(asked));
      if (parts.size === 0) return [];
      const all = index.search(asked, { combineWith: 'AND', prefix: isLatin });
      const found =
        all.length > 0 ? all : index.search(asked, { combineWith: 'OR', prefix: isLatin, fuzzy: fuzziness });
      const hits = new Map<string, SearchHit>();
      for (const hit of [...exact, ...byQuestion(found, data).flatMap((result) => textHit(result, language))])
        if (!hits.has(hit.question)) hits.set(hit.question, hit);
      return [...hits.values()].slice(0, mostHits);
    },
  };
}

const isLatin = (term: string): boolean => term.length >= 2 && /^[\u0020-\u024f]+$/.test(term);
const fuzziness = (term: string): number | false => (isLatin(term) && term.length >= 5 ? 0.2 : false);

function buildIndex({ texts, concepts }: SearchData, terms: TermReader): MiniSearch<Row> {
  const index = new MiniSearch<Row>({
    fields: Object.keys(weights),
    tokenize: (text) => [...terms(text)],
    processTerm: (term) => term,
    searchOptions: { boost: weights },
  });
  const both = (of: SearchText['names']): string => languages.flatMap((language) => of[language]).join('\n');
  index.addAll(
    texts.map((text, id) => {
      const own = concepts.filter(({ answers }) =>
        answers.some(({ question, section }) => question === text.question && section === text.section),
      );
      return {
        id,
        names: both(text.names),
        concepts: own.flatMap(({ words }) => words).join('\n'),
        text: both(text.sentences),
      };
    }),
  );
  return index;
}

/** The best result of each question, by the sum of its sections: many mentions count, the best one is shown. */
function byQuestion(results: readonly SearchResult[], { texts }: SearchData): readonly SearchResult[] {
  const sums = new Map<string, { best: SearchResult; score: number }>();
  for (const result of results) {
    const question = texts[Number(result.id)]?.question;
    if (question === undefined) continue;
    const sum = sums.get(question);
    if (sum === undefined) sums.set(question, { best: result, score: result.score });
    else sum.score += result.score / 4;
  }
  return [...sums.values()].toSorted((a, b) => b.score - a.score).map(({ best }) => best);
}
