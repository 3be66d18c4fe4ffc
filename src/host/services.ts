// What the features share, made once in activate and passed as an argument; nothing is read before it is asked for.
import * as vscode from 'vscode';
import { createCatalog, type Catalog } from '../core/catalog/catalog.ts';
import { parseCompiledAnswer, type CompiledAnswer } from '../core/catalog/compiledAnswer.ts';
import { parseCompiledCopies, type CompiledCopies } from '../core/catalog/compiledCopies.ts';
import { parseCompiledExercises, type CompiledExercises } from '../core/catalog/compiledExercises.ts';
import type { Concept } from '../core/catalog/concept.ts';
import type { Language, Reference } from '../core/catalog/question.ts';
import { buildConceptIndex, type ConceptIndex } from '../core/concepts/conceptIndex.ts';
import { parseConceptReferences } from '../core/concepts/conceptReferences.ts';
import { parseConceptsData, type ConceptsData } from '../core/concepts/conceptsData.ts';
import type { Clock, ContentSource } from '../core/ports.ts';
import { extensionContent } from './adapters/extensionContent.ts';
import { systemClock } from './adapters/systemClock.ts';
import { once } from './once.ts';
import { createPracticeStore, type PracticeStore } from './recall/practiceStore.ts';
import { readLanguage, saveLanguage } from './settings.ts';

/** The lexicon, ready to recognise. */
export interface Concepts {
  readonly data: ConceptsData;
  readonly index: ConceptIndex;
  byId(id: string): Concept | undefined;
}

export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly content: ContentSource;
  readonly practice: PracticeStore;
  readonly clock: Clock;
  /** The reader's language for content. */
  language(): Language;
  readonly onDidChangeLanguage: vscode.Event<Language>;
  /** The reader chooses: seen at once, for VS Code takes its time to write a setting; resolves when it is kept. */
  chooseLanguage(language: Language): Promise<void>;
  /** Read once, on first use. */
  catalog(): Promise<Catalog>;
  /** Read once, on first use. */
  concepts(): Promise<Concepts>;
  /** The works that concepts cite, by key; read once, on first use. None when they cannot be read: the log says why. */
  conceptReferences(): Promise<ReadonlyMap<string, Reference>>;
  /** The page of one answer in one language; rejects, as the next two do, when its file cannot be read or is broken. */
  answer(id: string, language: Language): Promise<CompiledAnswer>;
  /** Its cards and choices. */
  exercises(id: string, language: Language): Promise<CompiledExercises>;
  /** What of it goes to the clipboard and to Anki. */
  copies(id: string, language: Language): Promise<CompiledCopies>;
}

export function createServices(context: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel('Gloss', { log: true });
  const content = extensionContent(context.extensionUri);
  const practice = createPracticeStore(context, log, systemClock);
  const changed = new vscode.EventEmitter<Language>();
  let language = readLanguage();
  /** Counts choices that are being written: what the settings say meanwhile is of yesterday. */
  let writing = 0;
  const speak = (next: Language): void => {
    if (language === next) return;
    language = next;
    changed.fire(language);
  };
  context.subscriptions.push(
    log,
    practice,
    changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gloss.language') && writing === 0) speak(readLanguage());
    }),
  );
  return {
    context,
    log,
    content,
    practice,
    clock: systemClock,
    language: () => language,
    onDidChangeLanguage: changed.event,
    async chooseLanguage(next) {
      writing += 1;
      speak(next);
      try {
        await saveLanguage(next);
      } finally {
        writing -= 1;
        if (writing === 0) speak(readLanguage());
      }
    },
    catalog: once(async () => {
      const catalog = createCatalog(JSON.parse(await content.read('catalog.json')));
      for (const problem of catalog.problems) log.warn(problem);
      return catalog;
    }),
    concepts: once(async () => {
      const data = parseConceptsData(await content.read('concepts.json'));
      for (const problem of data.problems) log.warn(problem);
      const known = new Map(data.concepts.map((concept) => [concept.id, concept]));
      return { data, index: buildConceptIndex(data.concepts), byId: (id) => known.get(id) };
    }),
    conceptReferences: once(async () => {
      try {
        return parseConceptReferences(JSON.parse(await content.read('conceptReferences.json')));
      } catch (error) {
        log.error(`The sources of the concepts cannot be read: ${String(error)}`);
        return new Map();
      }
    }),
    answer: compiled(content, 'answers', parseCompiledAnswer),
    exercises: compiled(content, 'exercises', parseCompiledExercises),
    copies: compiled(content, 'copies', parseCompiledCopies),
  };
}

const compiled =
  <T>(content: ContentSource, folder: string, parse: (value: unknown) => T | undefined) =>
  async (id: string, language: Language): Promise<T> => {
    const path = `${folder}/${id}.${language}.json`;
    const value = parse(JSON.parse(await content.read(path)));
    if (value === undefined) throw new Error(`${path} cannot be read`);
    return value;
  };
