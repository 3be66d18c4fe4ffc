// "Explain This" and its kin: from the concept under the cursor to the section that answers it, or to its own page.
import * as vscode from 'vscode';
import type { Concept } from '../../core/catalog/concept.ts';
import type { ConceptMatch } from '../../core/concepts/conceptAt.ts';
import { conceptAtPlace, type PlaceMatch } from '../../core/concepts/conceptAtPlace.ts';
import { conceptsIn } from '../../core/concepts/conceptsIn.ts';
import { whyAt } from '../../core/concepts/whyAt.ts';
import { knownConcept } from '../answer/conceptScreen.ts';
import type { Page } from '../answer/page.ts';
import { PlainError, registerCommand } from '../command.ts';
import type { Services } from '../services.ts';
import { isText, linesOf, type DocumentEvidence } from './documents.ts';
import { hideConcept, manageHidden } from './hiddenConcepts.ts';

/** Milliseconds that a sentence in the status bar stays. */
const reading = 10_000;
/** Characters of a line looked at on either side of a selection. */
const around = 300;

export function registerExplain(services: Services, page: Page, documents: DocumentEvidence): vscode.Disposable {
  const { log } = services;
  const openPage = ({ id }: Concept): Promise<void> => page.show({ kind: 'concept', concept: id });
  const explain = async (concept: Concept): Promise<void> => {
    const [answer] = concept.answers;
    if (answer === undefined) await openPage(concept);
    else await vscode.commands.executeCommand('gloss.openQuestion', answer);
  };
  const here = async (): Promise<Concept> => {
    const concept = await conceptHere(services, documents);
    if (concept === undefined)
      throw new PlainError((await whyHere(services, documents)) ?? vscode.l10n.t('No concept of Gloss here.'));
    return concept;
  };
  /** The reason of the word asked about before, which is not the reason of the next. */
  let said: vscode.Disposable | undefined;
  return vscode.Disposable.from(
    registerCommand('gloss.explain', log, async () => {
      said?.dispose();
      const concept = await here();
      const why = await whyHere(services, documents);
      await explain(concept);
      said = why === undefined ? undefined : vscode.window.setStatusBarMessage(why, reading);
    }),
    registerCommand('gloss.openConcept', log, async (id) =>
      openPage(id === undefined ? await here() : await knownConcept(services, id)),
    ),
    registerCommand('gloss.hide', log, async (id) =>
      hideConcept(services, typeof id === 'string' ? id : (await here()).id),
    ),
    registerCommand('gloss.manageHidden', log, () => manageHidden(services)),
  );
}

/** The concept under the cursor, or the first one that the selection touches. */
async function conceptHere(services: Services, documents: DocumentEvidence): Promise<Concept | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isText(editor.document)) return undefined;
  const { document, selection } = editor;
  const [{ index }, evidence] = await Promise.all([services.concepts(), documents.read(document)]);
  const { start, end } = selection;
  const { text } = document.lineAt(start.line);
  const at = (column: number): PlaceMatch | undefined =>
    conceptAtPlace(linesOf(document), { line: start.line, column }, index, evidence);
  // A cursor behind the last letter of a word is still on the word.
  const under = at(start.character) ?? (selection.isEmpty ? at(start.character - 1) : undefined);
  if (under !== undefined || selection.isEmpty) return under?.concept;
  const from = Math.max(0, start.character - around);
  const until = end.line === start.line ? end.character : text.length;
  const touches = (match: ConceptMatch): boolean => match.end + from > start.character && match.start + from < until;
  const first = conceptsIn(text.slice(from, until + around), index, evidence).find(touches);
  if (first !== undefined || end.line === start.line) return first?.concept;
  const rest = document.getText(new vscode.Range(start.line + 1, 0, end.line, end.character));
  return conceptsIn(rest.slice(0, 100_000), index, evidence)[0]?.concept;
}

/** In one sentence why the word under the cursor counts in its file, or does not, where that is not plain. */
async function whyHere(services: Services, documents: DocumentEvidence): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isText(editor.document)) return undefined;
  const { document, selection } = editor;
  const { line, character } = selection.start;
  const [{ index }, evidence] = await Promise.all([services.concepts(), documents.read(document)]);
  const at = (column: number): string | undefined =>
    whyAt(linesOf(document), { line, column }, index, evidence, services.language());
  return at(character) ?? (selection.isEmpty ? at(character - 1) : undefined);
}
