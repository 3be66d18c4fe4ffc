// The screen of one choice, and what the reader's option was worth.
import { renderChoice, type RenderedChoice } from '../../core/answer/renderChoice.ts';
import type { ChoiceResult, QuizScreen } from '../../protocol/screens.ts';
import { PlainError } from '../command.ts';
import type { Services } from '../services.ts';
import { pageWords } from '../answer/pageWords.ts';
import type { QuizRoute } from '../answer/route.ts';
import * as vscode from 'vscode';

/** The choice that a route names, rendered in the reader's language. */
export async function choiceOf(services: Services, route: QuizRoute): Promise<RenderedChoice> {
  const language = services.language();
  const { body, references, figures } = await services.answer(route.question, language);
  const choice = body.choices.find((one) => one.id === route.choice);
  if (choice === undefined) throw new PlainError(vscode.l10n.t('Gloss has no choice “{0}”.', route.choice));
  return renderChoice(choice, { language, references, figures });
}

export async function quizScreen(services: Services, route: QuizRoute): Promise<QuizScreen> {
  const language = services.language();
  const words = pageWords[language];
  const [catalog, choice] = await Promise.all([services.catalog(), choiceOf(services, route)]);
  const question = catalog.byId(route.question);
  const topic = catalog.topics.find((one) => one.id === question?.group);
  return {
    kind: 'quiz',
    language,
    words,
    mode: route.mode,
    question: route.question,
    choice: route.choice,
    eyebrow: [route.mode === 'daily' ? words.dailyTitle : words.quizTitle, topic?.name[language]]
      .filter(Boolean)
      .join(' · '),
    title: question?.head[language].title ?? route.question,
    stem: choice.stem,
    options: route.order.map((index) => choice.options[index] ?? ''),
  };
}

/** @param shown the position that was chosen, as shown */
export function choiceResult(
  choice: RenderedChoice,
  order: readonly number[],
  shown: number,
  saved: boolean,
): ChoiceResult {
  const right = order.indexOf(choice.right);
  const reason = (position: number): string => choice.reasons[order[position] ?? 0] ?? '';
  return { right, reasons: { [shown]: reason(shown), [right]: reason(right) }, saved };
}
