// Fills the screen of a route from the catalog and the compiled answer.
import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Language, Question } from '../../core/catalog/question.ts';
import { noteText } from '../../core/recall/noteText.ts';
import type { AnswerScreen, Neighbour, Screen } from '../../protocol/screens.ts';
import { modelScreen } from '../concepts/modelScreen.ts';
import { progressScreen } from '../recall/progressScreen.ts';
import { quizScreen } from '../recall/quizScreen.ts';
import type { Recall } from '../recall/recall.ts';
import type { Plan } from '../plan/registerPlan.ts';
import { readFontSize } from '../settings.ts';
import type { Services } from '../services.ts';
import { conceptScreen } from './conceptScreen.ts';
import { labScreen } from './labScreen.ts';
import { pageWords } from './pageWords.ts';
import type { AnswerRoute, Route } from './route.ts';

/** What other features know of a screen. */
export interface ScreenSources {
  readonly recall: Pick<Recall, 'memory' | 'quiz' | 'practice' | 'mock' | 'notes'>;
  readonly plan: Pick<Plan, 'screen' | 'placesOf'>;
}

export async function buildScreen(
  services: Services,
  route: Route,
  from: ScreenSources,
): Promise<{ readonly screen: Screen; readonly title: string }> {
  const { screen, title } = await screenOf(services, route, from);
  const fontSize = readFontSize();
  return { screen: { ...screen, ...(fontSize !== undefined && { fontSize }) }, title };
}

async function screenOf(
  services: Services,
  route: Route,
  { recall, plan }: ScreenSources,
): Promise<{ readonly screen: Screen; readonly title: string }> {
  switch (route.kind) {
    case 'answer': {
      const screen = await answerScreen(services, route, recall.notes);
      const question = (await services.catalog()).byId(route.question);
      return { screen, title: question?.head[screen.language].short ?? 'Gloss' };
    }
    case 'concept': {
      const screen = await conceptScreen(services, route, (concept) => plan.placesOf(concept));
      return { screen, title: screen.name };
    }
    case 'lab':
      return { screen: labScreen(services.language(), route), title: vscode.l10n.t('Try it') };
    case 'model':
      return { screen: await modelScreen(services, route), title: vscode.l10n.t('Model') };
    case 'plan':
      return { screen: await plan.screen(), title: vscode.l10n.t('Study plan') };
    case 'quiz':
      // The title of a quiz gives nothing away.
      return {
        screen: await quizScreen(services, route, await recall.quiz.given(route)),
        title: vscode.l10n.t('Quiz'),
      };
    case 'practice':
      return { screen: await recall.practice.screen(route), title: vscode.l10n.t('Practice') };
    case 'mock':
      return { screen: await recall.mock.screen(route), title: vscode.l10n.t('Mock interview') };
    case 'progress':
      return { screen: await progressScreen(services, recall.memory), title: vscode.l10n.t('Progress') };
  }
}

async function answerScreen(
  services: Services,
  { question: id, section, answerFirst }: AnswerRoute,
  notes: Recall['notes'],
): Promise<AnswerScreen> {
  const language = services.language();
  const [catalog, answer, note] = await Promise.all([
    services.catalog(),
    services.answer(id, language),
    notes.read(id),
  ]);
  const question = catalog.byId(id);
  if (question === undefined) throw new Error(`No question ${id}`);
  const myAnswer = note === undefined ? undefined : noteText(note);
  const { previous, next } = catalog.neighbours(id);
  const neighbour = (other: Question): Neighbour => ({ id: other.id, title: other.head[language].short });
  return {
    ...answer,
    kind: 'answer',
    language,
    words: pageWords[language],
    id: question.id,
    version: question.version,
    eyebrow: eyebrow(catalog, question, language),
    title: question.head[language].title,
    ...(myAnswer !== undefined && { myAnswer }),
    ...(previous && { previous: neighbour(previous) }),
    ...(next && { next: neighbour(next) }),
    ...(section !== undefined && { section }),
    ...(answerFirst === true && { answerFirst }),
  };
}

/** "Architecture · 12" */
function eyebrow(catalog: Catalog, question: Question, language: Language): string {
  const topic = catalog.topics.find(({ id }) => id === question.group)?.name[language] ?? question.group;
  return question.core === undefined ? topic : `${topic} · ${question.core}`;
}
