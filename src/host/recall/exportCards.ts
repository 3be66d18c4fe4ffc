// "Export Cards to Anki…": asks for languages and the names of Anki's note types, then writes one text file.
import * as vscode from 'vscode';
import { languages, type Language } from '../../core/catalog/question.ts';
import { ankiNotes, type AnkiNote } from '../../core/recall/anki/ankiNotes.ts';
import { ankiText, noteTypeNames, type NoteTypeNames } from '../../core/recall/anki/ankiText.ts';
import { linkTo } from '../catalog/links.ts';
import { PlainError, registerCommand } from '../command.ts';
import type { Services } from '../services.ts';

const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-cn': '中文' };

/** The reader's own language first; undefined when the list is closed. */
async function pickLanguages(own: Language): Promise<readonly Language[] | undefined> {
  const other = languages.filter((language) => language !== own);
  const choices = [
    { label: languageNames[own], value: [own] },
    ...other.map((language) => ({ label: languageNames[language], value: [language] })),
    { label: languages.map((language) => languageNames[language]).join(' + '), value: [own, ...other] },
  ];
  const title = vscode.l10n.t('Cards for Anki, 1/2: in which language?');
  return (await vscode.window.showQuickPick(choices, { title }))?.value;
}

/** Anki finds a note type by its name alone, and a Chinese profile has Chinese names. */
async function pickNames(own: Language): Promise<NoteTypeNames | undefined> {
  const choices = [own, ...languages.filter((language) => language !== own)].map((language) => ({
    label: `${noteTypeNames[language].basic} · ${noteTypeNames[language].cloze}`,
    value: noteTypeNames[language],
  }));
  const title = vscode.l10n.t('Cards for Anki, 2/2: what does your Anki call these two note types?');
  return (await vscode.window.showQuickPick(choices, { title }))?.value;
}

/** Notes of every answer that can be read; what cannot be read is in the log. */
async function allNotes(services: Services, chosen: readonly Language[]): Promise<readonly AnkiNote[]> {
  const { questions } = await services.catalog();
  const notes: AnkiNote[] = [];
  for (const language of chosen)
    for (const question of questions)
      try {
        const link = linkTo({ question: question.id });
        const { anki } = await services.copies(question.id, language);
        notes.push(...ankiNotes(question, anki, language, link));
      } catch (error) {
        services.log.warn(`The cards of ${question.id} in ${language} are not exported: ${String(error)}`);
      }
  return notes;
}

async function exportCards(services: Services): Promise<void> {
  const own = services.language();
  const chosen = await pickLanguages(own);
  const names = chosen && (await pickNames(own));
  if (chosen === undefined || names === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0];
  const target = await vscode.window.showSaveDialog({
    filters: { Anki: ['txt'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, 'gloss-anki.txt') }),
  });
  if (target === undefined) return;
  const notes = await allNotes(services, chosen);
  if (notes.length === 0) throw new PlainError(vscode.l10n.t('There is no card to export.'));
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(ankiText(notes, names)));
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{0} cards are saved. In Anki choose File, Import and this file; a later import updates them.',
      notes.length,
    ),
  );
}

export function registerExportCards(services: Services): vscode.Disposable {
  return registerCommand('gloss.exportCards', services.log, () => exportCards(services));
}
