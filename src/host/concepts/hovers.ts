// The hover over a concept in any text document; reads no file and waits for nothing.
import * as vscode from 'vscode';
import type { Concept } from '../../core/catalog/concept.ts';
import { hoverCard } from '../../core/concepts/hoverCard.ts';
import { namedAt } from '../../core/concepts/numbers/namedAt.ts';
import { numberHere, type NumberHere } from '../../core/concepts/numbers/numberLine.ts';
import { windowAt } from '../../core/concepts/numbers/numberPlace.ts';
import { momentOf } from '../../core/recall/day.ts';
import { conceptMemory } from '../../core/recall/words/memoryLine.ts';
import type { MemoryService } from '../recall/memoryService.ts';
import type { Concepts, Services } from '../services.ts';
import { readHoverSettings } from '../settings.ts';
import { isText, linesOf, rangeOf, type DocumentEvidence } from './documents.ts';
import { readHere } from './hiddenConcepts.ts';
import { hoverMarkdown } from './hoverMarkdown.ts';

/** @param memory only what it has already: nothing is waited for */
export function registerHovers(
  services: Services,
  documents: DocumentEvidence,
  memory: Pick<MemoryService, 'current'>,
): vscode.Disposable {
  let concepts: Concepts | undefined;
  services.concepts().then(
    (read) => {
      concepts = read;
    },
    (error: unknown) => services.log.error(error instanceof Error ? error : String(error)),
  );
  /** By concept and what is remembered of it, as shown in this language and theme where the code gives it no number. */
  const shown = new Map<string, vscode.MarkdownString>();
  const markdownOf = (concept: Concept, number: NumberHere | undefined, { data }: Concepts): vscode.MarkdownString => {
    const language = services.language();
    const { current } = memory;
    const own = current && conceptMemory(concept, current.memory, momentOf(services.clock), language);
    const key = [concept.id, own?.line, own?.known].join(' ');
    const known = number === undefined ? shown.get(key) : undefined;
    if (known !== undefined) return known;
    const card = hoverCard(concept, language, number, own);
    const made = hoverMarkdown(card, concept.id, data, vscode.window.activeColorTheme.kind);
    if (number === undefined) shown.set(key, made);
    return made;
  };

  const provideHover = (
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
  ): vscode.Hover | undefined => {
    if (concepts === undefined || !isText(document)) return undefined;
    const place = { line, column: character };
    const lines = linesOf(document);
    const found = namedAt(lines, place, concepts.index, documents.of(document));
    if (found === undefined || !found.hover || !isWanted(services, document, found.concept)) return undefined;
    const number = numberHere(windowAt(lines, found.asked), services.language());
    return new vscode.Hover(markdownOf(found.concept, number, concepts), rangeOf(found));
  };
  return vscode.Disposable.from(
    // Schemes cannot be excluded in a selector without naming all others: `isText` does it.
    vscode.languages.registerHoverProvider('*', { provideHover }),
    services.onDidChangeLanguage(() => shown.clear()),
    vscode.window.onDidChangeActiveColorTheme(() => shown.clear()),
  );
}

/** Whether the reader's settings let a concept show in a document. */
function isWanted(services: Services, document: vscode.TextDocument, { id }: Concept): boolean {
  if (readHere(services).includes(id)) return false;
  const { enabled, hidden, excludedFiles } = readHoverSettings(document);
  return (
    enabled &&
    !hidden.includes(id) &&
    !excludedFiles.some((pattern) => vscode.languages.match({ pattern }, document) > 0)
  );
}
