// The one word that a row of the tree says about a question.
import * as vscode from 'vscode';
import { comingDue } from '../../core/recall/comingDue.ts';
import { momentOf } from '../../core/recall/day.ts';
import { stateOf, type QuestionState } from '../../core/recall/questionState.ts';
import type { MemoryService } from '../recall/memoryService.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';

/** Undefined until the log was read, and for a question that the deck does not have. */
export function questionState(
  { clock }: Services,
  { current }: Pick<MemoryService, 'current'>,
  question: string,
): QuestionState | undefined {
  const cards = current?.deck.ofQuestion.get(question);
  if (current === undefined || cards === undefined) return undefined;
  const { deck, memory } = current;
  return stateOf(cards, memory, comingDue(deck, memory, readPracticeSettings(), momentOf(clock)));
}

export function stateWord(state: QuestionState): string {
  switch (state) {
    case 'new':
      return vscode.l10n.t('new');
    case 'learning':
      return vscode.l10n.t('learning');
    case 'due':
      return vscode.l10n.t('due');
    case 'known':
      return vscode.l10n.t('known');
    case 'paused':
      return vscode.l10n.t('paused');
  }
}
