// The commands of memory: quiz, practice, cramming, the mock interview, progress, one's own answer; what follows them.
import * as vscode from 'vscode';
import type { Page } from '../answer/page.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import { PlainError, registerCommand, showError } from '../command.ts';
import type { Plan } from '../plan/registerPlan.ts';
import type { Services } from '../services.ts';
import { cramWish } from './cramPick.ts';
import { onDueChange, registerDueItem } from './dueCount.ts';
import { registerExportCards } from './exportCards.ts';
import { askInterviewDate } from './interviewDate.ts';
import type { Recall } from './recall.ts';
import { registerLog } from './registerLog.ts';
import { pauseQuestion } from './pauseQuestion.ts';

export function registerRecall(
  services: Services,
  recall: Recall,
  page: () => Page,
  file: ThisFile,
  plan: Plan,
): vscode.Disposable {
  const { log } = services;
  const { quiz, practice, mock, notes, memory } = recall;
  const current = (): string => {
    const { route } = page();
    if (route === undefined || !('question' in route)) throw new PlainError(vscode.l10n.t('Choose a question first.'));
    return route.question;
  };
  const refresh = (): void =>
    void page()
      .refresh()
      .catch((error: unknown) => showError(log, error));
  return vscode.Disposable.from(
    recall,
    registerLog(services),
    registerExportCards(services),
    registerDueItem(services, memory),
    onDueChange(services, memory, () => page().route?.kind === 'progress' && refresh()),
    notes.onDidSave((question) => void (shows(page().route, question) && refresh())),
    registerCommand('gloss.randomQuiz', log, () => quiz.start('random')),
    registerCommand('gloss.questionOfTheDay', log, () => quiz.start('daily')),
    registerCommand('gloss.quizQuestion', log, (target) => quiz.start('question', target?.question ?? current())),
    registerCommand('gloss.quizTopic', log, (target) => quiz.start('topic', target?.topic)),
    registerCommand('gloss.practise', log, (target) =>
      practice.start(
        typeof target?.question === 'string' ? { scope: { kind: 'question', question: target.question } } : {},
      ),
    ),
    registerCommand('gloss.practiseFile', log, () => practice.start({ first: 'file' })),
    registerCommand('gloss.cram', log, async (target) => {
      const wish = await cramWish(services, file, plan, target?.topic);
      if (wish !== undefined) await practice.start(wish);
    }),
    registerCommand('gloss.mockInterview', log, () => mock.start()),
    registerCommand('gloss.progress', log, () => page().show({ kind: 'progress' })),
    registerCommand('gloss.setInterviewDate', log, () => askInterviewDate(services)),
    registerCommand('gloss.writeMyAnswer', log, (target) => notes.open(target?.question ?? current())),
    registerCommand('gloss.suspendQuestion', log, (target) => pauseQuestion(services, memory, target, true)),
    registerCommand('gloss.resumeQuestion', log, (target) => pauseQuestion(services, memory, target, false)),
  );
}

/** Whether a page shows what the reader wrote about a question. */
const shows = (route: Page['route'], question: string): boolean =>
  route?.kind === 'answer' ? route.question === question : route?.kind === 'practice' || route?.kind === 'mock';
