// The catalog: topics and questions, with the orders and look-ups that tree, links and quiz need.
import type { AnswerHead, CardRow, Question, SectionRef } from './question.ts';
import { cardKinds } from './question.ts';
import { isList, isLocalized, isObject, isShape, isText, isTextList, isWhole, optional } from './shapes.ts';
import { isTopic, type Topic } from './topic.ts';

export interface Neighbours {
  readonly previous?: Question;
  readonly next?: Question;
}

export interface Catalog {
  readonly topics: readonly Topic[];
  /** In reading order: by topic, and within it as `inTopic`. */
  readonly questions: readonly Question[];
  /** By id or alias; undefined when there is none. */
  byId(id: string): Question | undefined;
  /** By level, then number of the fifteen, then id. */
  inTopic(group: string): readonly Question[];
  /** The questions before and after one in reading order. */
  neighbours(id: string): Neighbours;
  /** One sentence for each row that was left out. */
  readonly problems: readonly string[];
}

const isHead = (value: unknown): value is AnswerHead =>
  isShape(value, { title: isText, short: isText, summary: isText });

const isSectionRef = (value: unknown): value is SectionRef =>
  isShape(value, {
    id: isText,
    part: (part) => part === 'depth' || part === 'myth' || part === 'follow-up',
    heading: isText,
  });

const isCardRow = (value: unknown): value is CardRow =>
  isShape(value, {
    id: isText,
    kind: (kind) => cardKinds.some((known) => known === kind),
    drill: optional(isText),
  });

const isQuestion = (value: unknown): value is Question =>
  isShape(value, {
    id: isText,
    group: isText,
    core: optional(isWhole),
    level: isWhole,
    concepts: isTextList,
    buildsOn: isTextList,
    related: isTextList,
    aliases: isTextList,
    version: isWhole,
    reviewed: isText,
    head: isLocalized(isHead),
    sections: isLocalized(isList(isSectionRef)),
    choices: isTextList,
    cards: optional(isList(isCardRow)),
    cardOfChoice: optional((map) => isObject(map) && Object.values(map).every(isText)),
  });

const order = (a: Question, b: Question): number =>
  a.level - b.level ||
  (a.core ?? Number.MAX_SAFE_INTEGER) - (b.core ?? Number.MAX_SAFE_INTEGER) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

/** @param json what `catalog.json` holds; a bad row is left out and reported, the rest works */
export function createCatalog(json: unknown): Catalog {
  const problems: string[] = [];
  const rows = <T>(name: string, is: (value: unknown) => value is T): readonly T[] => {
    const list = isObject(json) ? json[name] : undefined;
    if (!Array.isArray(list)) {
      problems.push(`The catalog has no list "${name}"`);
      return [];
    }
    return (list as readonly unknown[]).filter((row, index): row is T => {
      const good = is(row);
      if (!good) problems.push(`Row ${index + 1} of "${name}" in the catalog cannot be read`);
      return good;
    });
  };

  const topics = rows('topics', isTopic);
  const known = new Map<string, Question>();
  const groups = new Map<string, Question[]>(topics.map(({ id }) => [id, []]));
  for (const question of rows('questions', isQuestion)) {
    const group = groups.get(question.group);
    if (group === undefined) problems.push(`The question "${question.id}" has no topic "${question.group}"`);
    else if (known.has(question.id)) problems.push(`The question "${question.id}" is there twice`);
    else {
      known.set(question.id, question);
      group.push(question);
    }
  }
  for (const group of groups.values()) group.sort(order);
  const questions = [...groups.values()].flat();
  const places = new Map(questions.map(({ id }, index) => [id, index]));
  const aliases = new Map(questions.flatMap((question) => question.aliases.map((alias) => [alias, question] as const)));
  const byId = (id: string): Question | undefined => known.get(id) ?? aliases.get(id);

  return {
    topics,
    questions,
    problems,
    byId,
    inTopic: (group) => groups.get(group) ?? [],
    neighbours(id) {
      const place = places.get(byId(id)?.id ?? '');
      if (place === undefined) return {};
      const previous = questions[place - 1];
      const next = questions[place + 1];
      return { ...(previous && { previous }), ...(next && { next }) };
    },
  };
}
