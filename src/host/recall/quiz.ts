// The quiz: which choice is asked, and one answer to each showing of it.
import * as vscode from 'vscode';
import type { Question } from '../../core/catalog/question.ts';
import type { CardId } from '../../core/recall/cardId.ts';
import { comingDue } from '../../core/recall/comingDue.ts';
import { localDay, momentOf } from '../../core/recall/day.ts';
import { choiceOfTheDay } from '../../core/recall/quiz/questionOfTheDay.ts';
import { optionOrder, pickChoice, refKey, type ChoiceRef } from '../../core/recall/quiz/pickChoice.ts';
import type { ChoiceResult } from '../../protocol/screens.ts';
import type { Page } from '../answer/page.ts';
import type { QuizRoute } from '../answer/route.ts';
import { known } from '../catalog/known.ts';
import { dailyQuestion } from '../catalog/today.ts';
import { PlainError } from '../command.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';
import type { MemoryService } from './memoryService.ts';
import { choiceOf, choiceResult, type GivenAnswer } from './quizScreen.ts';

export interface Quiz {
  start(mode: QuizRoute['mode'], scope?: string): Promise<void>;
  /** The next choice of the quiz that the page shows. */
  next(): Promise<void>;
  answer(question: unknown, choice: unknown, option: unknown, milliseconds: unknown): Promise<ChoiceResult>;
  /** What was answered on this showing of a choice, once it is in the log. */
  given(route: QuizRoute): Promise<GivenAnswer | undefined>;
}

/** @param memory writes the answer; a wrong one makes its card due */
export function createQuiz(services: Services, page: () => Page, memory: MemoryService): Quiz {
  const recent: ChoiceRef[] = [];
  /** Each showing of a choice is answered once: from the moment at which the answer comes in. */
  let answered: { readonly route: QuizRoute; readonly given: Promise<GivenAnswer> } | undefined;

  const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

  const today = (): string => {
    const now = services.clock.now();
    return localDay(now, services.clock.offset(now));
  };

  const scopeOf = async (mode: QuizRoute['mode'], scope: string | undefined): Promise<readonly Question[]> => {
    const catalog = await services.catalog();
    if (mode === 'topic') return catalog.inTopic(scope ?? '');
    if (mode === 'random') return catalog.questions;
    if (mode === 'question') return [await known(services, scope)];
    const daily = catalog.byId(dailyQuestion(services, catalog) ?? '');
    return daily ? [daily] : [];
  };

  const start: Quiz['start'] = async (mode, scope) => {
    const questions = await scopeOf(mode, scope);
    const ref = mode === 'daily' ? choiceOfTheDay(questions, today()) : pickChoice(questions, recent, random);
    if (ref === undefined) throw new PlainError(vscode.l10n.t('There is nothing to ask here yet.'));
    recent.push(ref);
    if (recent.length > 100) recent.shift();
    await page().show(await quizRoute(services, { mode, scope, ...ref }));
  };

  /** Writes the answer to the log. @param chosen the position as shown */
  const record = async (route: QuizRoute, chosen: number, ms: number): Promise<GivenAnswer> => {
    const asked = await choiceOf(services, route);
    const index = route.order[chosen] ?? 0;
    const event = memory.events.answer(route.question, route.choice, index, index === asked.right, ms);
    try {
      await memory.write([event]);
      return { chosen, saved: true, cardDue: !event.right && isCardDue(services, memory, event.card) };
    } catch (error) {
      services.log.error(`An answer could not be written to the log: ${String(error)}`);
      return { chosen, saved: false, cardDue: false };
    }
  };

  return {
    start,
    async next() {
      const { route } = page();
      if (route?.kind === 'quiz') await start(route.mode === 'daily' ? 'random' : route.mode, route.scope);
      else await start('random');
    },
    async answer(question, choice, option, milliseconds) {
      const { route } = page();
      if (route?.kind !== 'quiz' || route.question !== question || route.choice !== choice || answered?.route === route)
        throw new Error('This choice is not being asked');
      if (typeof option !== 'number' || !Number.isInteger(option) || option < 0 || option >= route.order.length)
        throw new Error('No such option');
      const ms =
        typeof milliseconds === 'number' && milliseconds >= 0 && milliseconds < 1e9 ? Math.round(milliseconds) : 0;
      const given = record(route, option, ms);
      answered = { route, given };
      const written = await given.catch((error: unknown) => {
        answered = undefined;
        throw error;
      });
      return choiceResult(await choiceOf(services, route), route.order, written);
    },
    async given(route) {
      return answered?.route === route ? answered.given.catch(() => undefined) : undefined;
    },
  };
}

/** Whether the card that practises what a choice asks is due now: a paused one is not. @param choice its id in the log */
function isCardDue({ clock }: Services, { current }: Pick<MemoryService, 'current'>, choice: CardId): boolean {
  const card = current?.deck.cardOfChoice.get(choice);
  if (current === undefined || card === undefined) return false;
  return comingDue(current.deck, current.memory, readPracticeSettings(), momentOf(clock))(card)?.now === true;
}

/** The route to a choice; its options stand in the same order all day, so that a reload shows what was there. */
export async function quizRoute(services: Services, route: Omit<QuizRoute, 'kind' | 'order'>): Promise<QuizRoute> {
  const now = services.clock.now();
  const { id: question } = await known(services, route.question);
  const { choices } = await services.exercises(question, services.language());
  const options = choices.find((one) => one.id === route.choice)?.options.length ?? 0;
  const order = optionOrder(options, `${localDay(now, services.clock.offset(now))} ${refKey({ ...route, question })}`);
  return { ...route, kind: 'quiz', question, order };
}
