// Reads the content folder: every file parsed and every link between files checked; shared by build, report and tests.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrokenLinks } from '../core/catalog/brokenLinks.ts';
import type { Concept } from '../core/catalog/concept.ts';
import { parseConcept } from '../core/catalog/parseConcept.ts';
import {
  parseQuestion,
  type ParsedQuestion,
  type QuestionSource,
  type SourceFile,
} from '../core/catalog/parseQuestion.ts';
import type { Problem } from '../core/catalog/problem.ts';
import type { Language } from '../core/catalog/question.ts';
import type { Topic } from '../core/catalog/topic.ts';
import { drillIds } from '../core/recall/drills/drills.ts';
import { checkLexicon } from './checkLexicon.ts';
import { filesIn, foldersIn } from './folders.ts';
import { doubles, questionSources } from './questionFiles.ts';
import { readFigures, type Figures } from './readFigures.ts';
import { readPlanned } from './readPlanned.ts';
import { readTopics } from './readTopics.ts';
import { parseBibliography, type Bibliography } from './references.ts';

export interface Content {
  readonly topics: readonly Topic[];
  /** Those without a fault, by group and id. */
  readonly questions: readonly ParsedQuestion[];
  readonly sources: readonly QuestionSource[];
  readonly concepts: readonly Concept[];
  readonly bibliography: Bibliography;
  /** Checked SVG of one answer, by name. */
  readonly figuresOf: (question: string, language: Language) => Readonly<Record<string, string>>;
  /** By file, then line. */
  readonly problems: readonly Problem[];
}

/** @param folder the content folder @param labs the folder of labs, for the ids that a `lab` block may name */
export async function readContent(folder: string, labs: string): Promise<Content> {
  const problems: Problem[] = [];
  const note = (more: readonly Problem[]): void => {
    problems.push(...more);
  };
  const readText = (file: string): SourceFile => ({ file, text: readFileSync(path.join(folder, file), 'utf8') });
  const textOr = (file: string, otherwise: string): string =>
    existsSync(path.join(folder, file)) ? readText(file).text : otherwise;

  const topics = readTopics(textOr('topics.json', '[]'), 'topics.json', note);
  const bibliography = await parseBibliography(textOr('references.bib', ''), 'references.bib');
  note(bibliography.problems);
  const planned = readPlanned(textOr('planned.json', '{}'), note);

  const sources = questionSources(folder, readText, note);
  const results = sources.map((source) => ({ source, result: parseQuestion(source) }));
  const questions = results.flatMap(({ result }) => result.parsed ?? []);
  note(results.flatMap(({ result }) => result.problems));
  note(doubles(sources, questions));

  const figures: Figures = readFigures(folder, note);
  const written = new Set(sources.map(({ id }) => id));
  for (const id of figures.owners)
    if (!written.has(id) && !planned.questions.includes(id))
      note([{ file: `figures/${id}`, line: 1, message: `These are figures of an unknown question "${id}"` }]);
  const conceptFiles = filesIn(path.join(folder, 'concepts')).filter((name) => name.endsWith('.md'));
  const sections = new Map(
    questions.map(({ question }) => [question.id, new Set(question.sections.en.map(({ id }) => id))]),
  );
  const references = new Set(bibliography.entries.keys());
  const known = {
    groups: new Set(topics.map(({ id }) => id)),
    questions: new Set([...written, ...planned.questions]),
    labs: new Set([...labIds(labs), ...planned.labs]),
    drills: new Set(drillIds),
    ...(conceptFiles.length > 0 && { concepts: new Set(conceptFiles.map((name) => name.slice(0, -'.md'.length))) }),
    sections: (question: string) => sections.get(question),
  };
  for (const source of sources)
    note(findBrokenLinks(source, { ...known, references, figures: figures.namesOf(source.id) }));

  // The sources of concepts arrive with the answers that cite them, so they are checked once every answer is there.
  const forConcepts = planned.questions.every((id) => written.has(id)) ? { ...known, references } : known;
  const conceptSources = new Map(
    conceptFiles.map((name) => [name.slice(0, -'.md'.length), readText(`concepts/${name}`)]),
  );
  const concepts = [...conceptSources].flatMap(([id, source]) => {
    const result = parseConcept(id, source, forConcepts);
    note(result.problems);
    return result.concept ?? [];
  });
  note(checkLexicon(concepts, (id) => conceptSources.get(id)?.text ?? ''));
  problems.sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line);
  return { topics, questions, sources, concepts, bibliography, figuresOf: figures.of, problems };
}

/** Folders of labs. */
const labIds = (folder: string): readonly string[] =>
  foldersIn(folder).filter((name) => existsSync(path.join(folder, name, 'view.ts')));
