// One's own answers: a Markdown note a question beside the log, edited in a real editor, followed when it is saved.
import * as vscode from 'vscode';
import { isMissing } from '../adapters/practiceFolder.ts';
import { known } from '../catalog/known.ts';
import type { Services } from '../services.ts';

export interface MyAnswers extends vscode.Disposable {
  /** Markdown; undefined when there is no note. */
  read(question: string): Promise<string | undefined>;
  /** Opens the note beside, and makes it when it is not there. Rejects with PlainError when Gloss has no such question. */
  open(question: unknown): Promise<void>;
  /** The id of a question whose note was saved. */
  readonly onDidSave: vscode.Event<string>;
}

/** Bytes of a note that are read: no answer is longer. */
const longest = 400_000;

export function createMyAnswers(services: Services): MyAnswers {
  const { fs } = vscode.workspace;
  const saved = new vscode.EventEmitter<string>();
  const noteOf = async (question: string): Promise<vscode.Uri> =>
    vscode.Uri.joinPath(await services.practice.folder(), 'notes', `${question}.md`);

  const saving = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    const question = /\/notes\/([a-z0-9][a-z0-9-]*)\.md$/.exec(uri.path)?.[1];
    if (question === undefined) return;
    void noteOf(question).then((note) => note.toString() === uri.toString() && saved.fire(question));
  });

  return {
    async read(question) {
      try {
        const bytes = await fs.readFile(await noteOf(question));
        return new TextDecoder().decode(bytes.slice(0, longest));
      } catch (error) {
        if (!isMissing(error)) services.log.warn(`Your answer to ${question} cannot be read: ${String(error)}`);
        return undefined;
      }
    },
    async open(question) {
      const { id, head } = await known(services, question);
      const note = await noteOf(id);
      const there = await fs.stat(note).then(
        () => true,
        () => false,
      );
      if (!there) {
        const { title } = head[services.language()];
        await fs.createDirectory(vscode.Uri.joinPath(note, '..'));
        await fs.writeFile(note, new TextEncoder().encode(`# ${title}\n\n`));
      }
      const document = await vscode.workspace.openTextDocument(note);
      const end = document.positionAt(document.getText().length);
      // At the end from the beginning: what is typed while the editor opens is not torn apart.
      const selection = new vscode.Range(end, end);
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
        preview: false,
        selection,
      });
    },
    onDidSave: saved.event,
    dispose() {
      saving.dispose();
      saved.dispose();
    },
  };
}
