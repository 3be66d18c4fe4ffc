// The hover over a concept in any text document; reads no file and waits for nothing.
import * as vscode from 'vscode';
import type { Concept } from '../../core/catalog/concept.ts';
import { conceptAtPlace } from '../../core/concepts/conceptAtPlace.ts';
import { hoverCard } from '../../core/concepts/hoverCard.ts';
import type { Concepts, Services } from '../services.ts';
import { readHoverSettings } from '../settings.ts';
import { isText, linesOf, rangeOf, type DocumentEvidence } from './documents.ts';
import { readHere } from './hiddenConcepts.ts';
import { hoverMarkdown } from './hoverMarkdown.ts';

export function registerHovers(services: Services, documents: DocumentEvidence): vscode.Disposable {
  let concepts: Concepts | undefined;
  services.concepts().then(
    (read) => {
      concepts = read;
    },
    (error: unknown) => services.log.error(error instanceof Error ? error : String(error)),
  );
  /** By concept, as shown in this language and theme. */
  const shown = new Map<string, vscode.MarkdownString>();
  const markdownOf = (concept: Concept, { data }: Concepts): vscode.MarkdownString => {
    const known = shown.get(concept.id);
    if (known !== undefined) return known;
    const card = hoverCard(concept, services.language());
    const made = hoverMarkdown(card, concept.id, data, vscode.window.activeColorTheme.kind);
    shown.set(concept.id, made);
    return made;
  };

  const provideHover = (
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
  ): vscode.Hover | undefined => {
    if (concepts === undefined || !isText(document)) return undefined;
    const place = { line, column: character };
    const match = conceptAtPlace(linesOf(document), place, concepts.index, documents.of(document));
    if (match === undefined || !isWanted(services, document, match.concept)) return undefined;
    const range = rangeOf(match);
    return new vscode.Hover(markdownOf(match.concept, concepts), range);
  };
  return vscode.Disposable.from(
    // Schemes cannot be excluded in a selector without naming all others: `isText` does it.
    vscode.languages.registerHoverProvider('*', { provideHover }),
    services.onDidChangeLanguage(() => shown.clear()),
    vscode.window.onDidChangeActiveColorTheme(() => shown.clear()),
  );
}

/** Whether the reader's settings let a concept show in a document. */
function isWanted(services: Services, document: vscode.TextDocument, { id, hover }: Concept): boolean {
  if (!hover || readHere(services).includes(id)) return false;
  const { enabled, hidden, excludedFiles } = readHoverSettings(document);
  return (
    enabled &&
    !hidden.includes(id) &&
    !excludedFiles.some((pattern) => vscode.languages.match({ pattern }, document) > 0)
  );
}
