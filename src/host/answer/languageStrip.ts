// The strip on the first page: asks whether to read in the other language.
import * as vscode from 'vscode';
import type { Language } from '../../core/catalog/question.ts';
import type { Screen } from '../../protocol/screens.ts';
import { stateKeys } from '../ids.ts';
import { isChinese, isLanguageChosen } from '../settings.ts';
import type { Services } from '../services.ts';
import type { Page } from './page.ts';

/** In the language that is offered. */
const stripWords = {
  en: { question: 'Read in English?', yes: 'In English', no: '不用，继续看中文' },
  'zh-cn': { question: '用中文阅读？', yes: '看中文', no: 'No, keep English' },
} as const satisfies Record<Language, unknown>;

/** Asked until it is answered, only while the setting is untouched and the system prefers the other language than the editor. */
export function languageStrip(services: Services, page: Page): Screen['strip'] {
  const [preferred] = page.systemLanguages;
  if (preferred === undefined || isLanguageChosen()) return undefined;
  if (services.context.globalState.get(stateKeys.languageAsked) === true) return undefined;
  const shown = services.language();
  const to = isChinese(preferred) ? 'zh-cn' : /^en\b/i.test(preferred) ? 'en' : undefined;
  if (to === undefined || to === shown || isChinese(vscode.env.language) === (to === 'zh-cn')) return undefined;
  return { ...stripWords[to], to };
}
