// The page of a restored panel whose route leads nowhere: one sentence, and the question of the day as the way out.
import * as vscode from 'vscode';
import type { MessageScreen } from '../../protocol/screens.ts';
import { dailyQuestion } from '../catalog/today.ts';
import { sentenceOf } from '../command.ts';
import { isChinese } from '../settings.ts';
import type { Services } from '../services.ts';
import { pageWords } from './pageWords.ts';

export async function messageScreen(services: Services, error: unknown): Promise<MessageScreen> {
  // The sentence is in the editor's language, as all sentences about faults are.
  const language = isChinese(vscode.env.language) ? 'zh-cn' : 'en';
  const catalog = await services.catalog().catch(() => undefined);
  const daily = catalog?.byId(dailyQuestion(services, catalog) ?? '');
  return {
    kind: 'message',
    language,
    words: pageWords[language],
    text: sentenceOf(error),
    ...(daily && { action: { label: daily.head[language].title, question: daily.id } }),
  };
}
