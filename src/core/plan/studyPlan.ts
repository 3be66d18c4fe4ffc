// What a code base asks one to learn: its concepts by weight with their places, and the questions in order of study.
import type { Catalog } from '../catalog/catalog.ts';
import type { Concept } from '../catalog/concept.ts';
import type { Question } from '../catalog/question.ts';
import { treating } from '../catalog/treating.ts';
import type { FileConcept } from './fileConcepts.ts';

export interface ScannedFile {
  /** Below the workspace, as people read it. */
  readonly path: string;
  readonly uri: string;
  readonly concepts: ReadonlyMap<string, FileConcept>;
}

export interface CodePlace {
  readonly path: string;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
}

export interface PlannedConcept {
  readonly concept: Concept;
  readonly count: number;
  readonly files: number;
  /** Of the sum over files of log2(1 + count): one file that says a word a thousand times is no thousand files. */
  readonly weight: number;
  /** The first in each file, files that name it most often first. */
  readonly places: readonly CodePlace[];
}

export interface PlannedQuestion {
  readonly question: Question;
  readonly weight: number;
  /** Concepts of the code that it treats, heaviest first; none when others only build on it. */
  readonly concepts: readonly PlannedConcept[];
}

export interface StudyPlan {
  /** Heaviest first. */
  readonly concepts: readonly PlannedConcept[];
  /** What others build on comes first; else the heaviest. What memory holds comes last. */
  readonly questions: readonly PlannedQuestion[];
  /** How many of the questions memory holds: those at the end. */
  readonly held: number;
}

/** Places of one concept that a plan names. */
const mostPlaces = 5;

/** @param held ids of the questions that memory holds now */
export function studyPlan(
  files: readonly ScannedFile[],
  byId: (id: string) => Concept | undefined,
  catalog: Catalog,
  held: ReadonlySet<string> = new Set(),
): StudyPlan {
  const concepts = plannedConcepts(files, byId);
  const all = plannedQuestions(concepts, catalog);
  const last = all.filter(({ question }) => held.has(question.id));
  const first = all.filter(({ question }) => !held.has(question.id));
  return { concepts, questions: [...first, ...last], held: last.length };
}

function plannedConcepts(
  files: readonly ScannedFile[],
  byId: (id: string) => Concept | undefined,
): readonly PlannedConcept[] {
  const holders = new Map<string, ScannedFile[]>();
  for (const file of files)
    for (const id of file.concepts.keys()) {
      const known = holders.get(id);
      if (known === undefined) holders.set(id, [file]);
      else known.push(file);
    }
  const planned = [...holders].flatMap(([id, own]): readonly PlannedConcept[] => {
    const concept = byId(id);
    return concept === undefined ? [] : [plannedConcept(concept, own)];
  });
  return planned.toSorted((a, b) => b.weight - a.weight || (a.concept.id < b.concept.id ? -1 : 1));
}

function plannedConcept(concept: Concept, files: readonly ScannedFile[]): PlannedConcept {
  const countOf = ({ concepts }: ScannedFile): number => concepts.get(concept.id)?.count ?? 0;
  const sorted = files.toSorted((a, b) => countOf(b) - countOf(a) || (a.path < b.path ? -1 : 1));
  return {
    concept,
    count: files.reduce((sum, file) => sum + countOf(file), 0),
    files: files.length,
    weight: files.reduce((sum, file) => sum + Math.log2(1 + countOf(file)), 0),
    places: sorted.slice(0, mostPlaces).map(({ path, uri, concepts }) => ({
      path,
      uri,
      line: concepts.get(concept.id)?.lines[0] ?? 0,
    })),
  };
}

function plannedQuestions(concepts: readonly PlannedConcept[], catalog: Catalog): readonly PlannedQuestion[] {
  const treated = new Map<string, PlannedConcept[]>();
  for (const one of concepts)
    for (const { question } of new Set(treating(one.concept, catalog))) {
      const known = treated.get(question.id) ?? [];
      if (!known.includes(one)) known.push(one);
      treated.set(question.id, known);
    }
  const planned = (question: Question): PlannedQuestion => {
    const own = treated.get(question.id) ?? [];
    return { question, concepts: own, weight: own.reduce((sum, { weight }) => sum + weight, 0) };
  };
  const ordered = new Map<string, PlannedQuestion>();
  const visiting = new Set<string>();
  const visit = (question: Question): void => {
    if (ordered.has(question.id) || visiting.has(question.id)) return;
    visiting.add(question.id);
    for (const id of question.buildsOn) {
      const below = catalog.byId(id);
      if (below !== undefined) visit(below);
    }
    ordered.set(question.id, planned(question));
  };
  const heaviest = catalog.questions
    .filter(({ id }) => treated.has(id))
    .map(planned)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { question } of heaviest) visit(question);
  return [...ordered.values()];
}
