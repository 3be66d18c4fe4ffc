// One's own answers go along when the log goes to another folder; a note that is there already stays as it is.
import * as vscode from 'vscode';
import { isMissing } from '../adapters/practiceFolder.ts';

/** @param from, to folders of the log */
export async function copyNotes(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  const notes = (folder: vscode.Uri, name = ''): vscode.Uri => vscode.Uri.joinPath(folder, 'notes', name);
  const names = await fs.readDirectory(notes(from)).then(
    (entries) => entries.flatMap(([name, type]) => (type === vscode.FileType.File ? [name] : [])),
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  for (const name of names) {
    const there = await fs.stat(notes(to, name)).then(
      () => true,
      () => false,
    );
    if (!there) await fs.copy(notes(from, name), notes(to, name), { overwrite: false });
  }
}
