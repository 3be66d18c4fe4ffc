// Links that open an answer: <scheme>://gloss-study.gloss/question/<id>#<section>.
import * as vscode from 'vscode';
import { showError } from '../command.ts';
import type { QuestionTarget } from '../ids.ts';

export function linkTo({ question, section }: QuestionTarget): string {
  const path = `${vscode.env.uriScheme}://gloss-study.gloss/question/${question}`;
  return section === undefined ? path : `${path}#${section}`;
}

/** Undefined when the link does not name a question; whether that has such a section is seen when it opens. */
function targetOf(uri: { readonly path: string; readonly fragment: string }): QuestionTarget | undefined {
  const question = /^\/question\/([a-z0-9-]+)\/?$/.exec(uri.path)?.[1];
  if (question === undefined) return undefined;
  return uri.fragment === '' ? { question } : { question, section: uri.fragment };
}

export function registerLinks(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      try {
        const target = targetOf(uri);
        if (target) await vscode.commands.executeCommand('gloss.openQuestion', target);
        else
          void vscode.window.showInformationMessage(vscode.l10n.t('This link does not lead to a question of Gloss.'));
      } catch (error) {
        await showError(log, error);
      }
    },
  });
}
