// Takes all cards of a question out of practice, or back in.
import * as vscode from 'vscode';
import { newCard } from '../../core/recall/cardMemory.ts';
import { known } from '../catalog/known.ts';
import { PlainError } from '../command.ts';
import type { QuestionTarget } from '../ids.ts';
import type { Services } from '../services.ts';
import type { MemoryService } from './memoryService.ts';

export async function pauseQuestion(
  services: Services,
  memory: MemoryService,
  target: QuestionTarget | undefined,
  pause: boolean,
): Promise<void> {
  if (typeof target?.question !== 'string') throw new PlainError(vscode.l10n.t('Choose a question first.'));
  const { id } = await known(services, target.question);
  const { deck, memory: before } = await memory.ready();
  const cards = (deck.ofQuestion.get(id) ?? []).filter(
    (card) => (before.cards.get(card.id) ?? newCard).suspended !== pause,
  );
  await memory.write(cards.map((card) => (pause ? memory.events.suspend(card.id) : memory.events.resume(card.id))));
}
