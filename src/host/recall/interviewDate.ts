// Asks for the date of the interview and writes it to the settings.
import * as vscode from 'vscode';
import { dateOfDay, dayNumber, dayOfDate, momentOf } from '../../core/recall/day.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings, saveInterviewDate } from '../settings.ts';

/** How far ahead the date that is offered lies, in days. */
const offered = 14;

/** An empty date takes it away. */
export async function askInterviewDate({ clock }: Services): Promise<void> {
  const today = dayNumber(momentOf(clock));
  const date = await vscode.window.showInputBox({
    title: vscode.l10n.t('Interview date'),
    prompt: vscode.l10n.t('Year, month, day. Leave it empty when there is none.'),
    value: readPracticeSettings().interviewDate ?? dateOfDay(today + offered),
    validateInput(value) {
      const day = dayOfDate(value.trim());
      if (value.trim() === '') return undefined;
      if (day === undefined) return vscode.l10n.t('Write it as {0}.', dateOfDay(today + offered));
      return day < today ? vscode.l10n.t('This day is over.') : undefined;
    },
  });
  if (date !== undefined) await saveInterviewDate(date.trim());
}
