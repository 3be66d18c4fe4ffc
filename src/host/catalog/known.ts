// The question of an id that came from outside: a link, a command, the page, a panel of an earlier window.
import * as vscode from 'vscode';
import type { Question } from '../../core/catalog/question.ts';
import { mention, PlainError } from '../command.ts';
import type { Services } from '../services.ts';

/** By id or alias; rejects with PlainError when Gloss does not have it. */
export async function known(services: Services, id: unknown): Promise<Question> {
  const question = typeof id === 'string' ? (await services.catalog()).byId(id) : undefined;
  if (question === undefined) throw new PlainError(vscode.l10n.t('Gloss has no question “{0}”.', mention(id)));
  return question;
}
