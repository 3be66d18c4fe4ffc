// The rows under "This file": the concepts of the active file with their counts.
import * as vscode from 'vscode';
import type { Concept } from '../../core/catalog/concept.ts';
import type { Language } from '../../core/catalog/question.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import type { Services } from '../services.ts';

export type FileNode =
  | { readonly kind: 'file' }
  | { readonly kind: 'fileConcept'; readonly concept: string; readonly count: number; readonly line: number }
  /** Stands alone where there is nothing to list. */
  | { readonly kind: 'fileNote' };

/** Most named first; one row that says so when there is none. */
export async function conceptRows({ concepts }: Services, file: ThisFile): Promise<FileNode[]> {
  const { document } = file;
  const found = document && (await file.conceptsOf(document));
  const { byId } = await concepts();
  const rows = (found ?? []).flatMap(({ concept, places }): FileNode[] => {
    const [first] = places;
    if (first === undefined || byId(concept) === undefined) return [];
    return [{ kind: 'fileConcept', concept, count: places.length, line: first.line }];
  });
  const count = (node: FileNode): number => (node.kind === 'fileConcept' ? node.count : 0);
  return rows.length === 0 ? [{ kind: 'fileNote' }] : rows.toSorted((a, b) => count(b) - count(a));
}

export function fileItem(document: vscode.TextDocument | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('This file'), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'file';
  item.iconPath = new vscode.ThemeIcon('file-code');
  item.contextValue = 'file';
  if (document !== undefined) item.description = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  return item;
}

export function conceptItem(
  { concept: id, count, line }: Extract<FileNode, { kind: 'fileConcept' }>,
  concept: Concept | undefined,
  language: Language,
): vscode.TreeItem {
  const name = concept?.name.en ?? id;
  const item = new vscode.TreeItem(name);
  item.id = `file/${id}`;
  item.contextValue = 'fileConcept';
  item.description = String(count);
  item.tooltip = concept?.text[language].sentence;
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1} times, first in line {2}', name, count, line + 1),
  };
  item.command = { command: 'gloss.nextPlace', title: vscode.l10n.t('Next place'), arguments: [id] };
  return item;
}

export function noteItem(document: vscode.TextDocument | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(
    document === undefined ? vscode.l10n.t('No file is open.') : vscode.l10n.t('No concept of Gloss in this file.'),
  );
  item.id = 'file/note';
  return item;
}
