// How many cards are due now: the status item, and the number that the view and its row show.
import * as vscode from 'vscode';
import { momentOf } from '../../core/recall/day.ts';
import { buildQueue } from '../../core/recall/queue.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';
import type { MemoryService } from './memoryService.ts';

/** What decides when a card is due. */
const settings = ['gloss.newPerDay', 'gloss.retention', 'gloss.interviewDate'] as const;

/** 0 until the log was read. */
export function dueCount({ clock }: Services, { current }: Pick<MemoryService, 'current'>): number {
  if (current === undefined) return 0;
  return buildQueue(current.deck, current.memory, readPracticeSettings(), momentOf(clock)).due;
}

/** "8 due", and the same in words. */
export const dueWords = (due: number): string => vscode.l10n.t('{0} due', due);

/** One item with the number due, hidden at zero; a click practises. */
export function registerDueItem(services: Services, memory: MemoryService): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gloss.due', vscode.StatusBarAlignment.Right);
  item.name = vscode.l10n.t('Gloss: cards due');
  item.command = 'gloss.practise';
  const show = (): void => {
    const due = dueCount(services, memory);
    item.text = `$(mortar-board) ${due}`;
    item.tooltip = vscode.l10n.t('Gloss: {0} due', due);
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    if (due === 0) item.hide();
    else item.show();
  };
  show();
  return vscode.Disposable.from(item, onDueChange(services, memory, show));
}

/** Memory moved on, or a setting of practice changed; or, when the window has the focus again, another number is due. */
export function onDueChange(services: Services, memory: MemoryService, changed: () => void): vscode.Disposable {
  let known = dueCount(services, memory);
  const tell = (): void => {
    known = dueCount(services, memory);
    changed();
  };
  return vscode.Disposable.from(
    memory.onDidChange(tell),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && known !== dueCount(services, memory) && tell()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (settings.some((name) => event.affectsConfiguration(name))) tell();
    }),
  );
}
