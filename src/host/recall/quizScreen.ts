// The screen of one choice, and what the reader's option was worth.
import * as vscode from 'vscode';
import type { RenderedChoice } from '../../core/answer/renderChoice.ts';
import type { ChoiceResult, QuizScreen } from '../../protocol/screens.ts';
import { mention, PlainError } from '../command.ts';
import type { Services } from '../services.ts';
import { pageWords } from '../answer/pageWords.ts';
import type { QuizRoute } from '../answer/route.ts';

/** The choice that a route names, in the reader's language. */
export async function choiceOf(services: Services, route: QuizRoute): Promise<RenderedChoice> {
  const { choices } = await services.exercises(route.question, services.language());
  const choice = choices.find((one) => one.id === route.choice);
  if (choice === undefined) throw new PlainError(vscode.l10n.t('Gloss has no choice “{0}”.', mention(route.choice)));
  return choice;
}

/** What the reader chose: the position as shown, and whether the log has it. */
export interface GivenAnswer {
  readonly chosen: number;
  readonly saved: boolean;
  /** Whether it was wrong, and its card is due now. */
  readonly cardDue: boolean;
}

/** @param given absent while the choice is open */
export async function quizScreen(
  services: Services,
  route: QuizRoute,
  given: GivenAnswer | undefined,
): Promise<QuizScreen> {
  const language = services.language();
  const words = pageWords[language];
  const { quizOwn: own } = words;
  const titles = { daily: words.dailyTitle, random: words.quizTitle, topic: own, question: own };
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
    eyebrow: [titles[route.mode], topic?.name[language]].filter(Boolean).join(' · '),
    title: question?.head[language].title ?? route.question,
    stem: choice.stem,
    options: route.order.map((index) => choice.options[index] ?? ''),
    ...(given && { answered: { chosen: given.chosen, result: choiceResult(choice, route.order, given) } }),
  };
}

export function choiceResult(
  choice: RenderedChoice,
  order: readonly number[],
  { chosen, saved, cardDue }: GivenAnswer,
): ChoiceResult {
  const right = order.indexOf(choice.right);
  const reason = (position: number): string => choice.reasons[order[position] ?? 0] ?? '';
  return { right, reasons: { [chosen]: reason(chosen), [right]: reason(right) }, saved, cardDue };
}
