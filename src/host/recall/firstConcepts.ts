// The concepts whose cards come first when the reader wants: those of the open file, or of the workspace.
import * as vscode from 'vscode';
import type { First } from '../../core/recall/session.ts';
import { PlainError } from '../command.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import type { Plan } from '../plan/registerPlan.ts';

/** Ids of concepts. Rejects with PlainError where there is no file or workspace, or none of its words is known. */
export const firstConcepts =
  (file: ThisFile, plan: Pick<Plan, 'concepts'>) =>
  async (what: First): Promise<ReadonlySet<string>> => {
    const found = what === 'workspace' ? await plan.concepts() : await ofFile(file);
    if (found.size > 0) return found;
    throw new PlainError(
      what === 'workspace'
        ? vscode.l10n.t('Gloss finds no concept that it knows in this workspace.')
        : vscode.l10n.t('Gloss finds no concept that it knows in the open file.'),
    );
  };

async function ofFile(file: ThisFile): Promise<ReadonlySet<string>> {
  const { document } = file;
  if (document === undefined) throw new PlainError(vscode.l10n.t('Open a file first.'));
  return new Set(((await file.conceptsOf(document)) ?? []).map(({ concept }) => concept));
}
