// The hover over a concept in any text document; reads no file and waits for nothing.
import * as vscode from 'vscode';
import { conceptAt } from '../../core/concepts/conceptAt.ts';
import { hoverCard } from '../../core/concepts/hoverCard.ts';
import type { Concepts, Services } from '../services.ts';
import { isHoverEnabled, readExcludedFiles } from '../settings.ts';
import { isText, type DocumentEvidence } from './documents.ts';
import { isHidden } from './hiddenConcepts.ts';
import { hoverMarkdown } from './hoverMarkdown.ts';

export function registerHovers(services: Services, documents: DocumentEvidence): vscode.Disposable {
  let concepts: Concepts | undefined;
  services.concepts().then(
    (read) => {
      concepts = read;
    },
    (error: unknown) => services.log.error(error instanceof Error ? error : String(error)),
  );

  const provideHover = (
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
  ): vscode.Hover | undefined => {
    if (concepts === undefined || !isText(document)) return undefined;
    const match = conceptAt(document.lineAt(line).text, character, concepts.index, documents.of(document));
    if (match === undefined || !isWanted(services, document, match.concept)) return undefined;
    const card = hoverCard(match.concept, services.language());
    return new vscode.Hover(
      hoverMarkdown(card, match.concept.id, concepts.data, vscode.window.activeColorTheme.kind),
      new vscode.Range(line, match.start, line, match.end),
    );
  };
  // Schemes cannot be excluded in a selector without naming all others: `isText` does it.
  return vscode.languages.registerHoverProvider('*', { provideHover });
}

/** Whether the reader's settings let a concept show in a document. */
const isWanted = (
  services: Services,
  document: vscode.TextDocument,
  concept: { readonly id: string; readonly hover: boolean },
): boolean =>
  concept.hover &&
  isHoverEnabled(document) &&
  !isHidden(services, concept.id) &&
  !readExcludedFiles(document).some((pattern) => vscode.languages.match({ pattern }, document) > 0);
