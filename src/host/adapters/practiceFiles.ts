// PracticeLog over files: each event is a new small file, written as *.tmp and renamed to a name that never existed.
import * as vscode from 'vscode';
import type { PracticeLog } from '../../core/ports.ts';
import type { PracticeEvent } from '../../core/recall/practiceEvent.ts';

export function practiceFiles(folder: vscode.Uri): PracticeLog {
  let last = Promise.resolve();
  let made = false;

  const write = async (event: PracticeEvent, name: string): Promise<void> => {
    if (!made) await vscode.workspace.fs.createDirectory(folder);
    made = true;
    const temporary = vscode.Uri.joinPath(folder, `${name}.tmp`);
    const line = new TextEncoder().encode(`${JSON.stringify(event)}\n`);
    await vscode.workspace.fs.writeFile(temporary, line);
    await vscode.workspace.fs.rename(temporary, vscode.Uri.joinPath(folder, `${name}.jsonl`), { overwrite: false });
  };

  return {
    append(event) {
      const written = last.then(() => write(event, fileName(event)));
      last = written.catch(() => {});
      return written;
    },
  };
}

/** Sorts by time, unique by the event's id. */
const fileName = ({ at, id }: PracticeEvent): string => `${at}-${id.replace(/[^0-9a-z]+/gi, '-')}`;
