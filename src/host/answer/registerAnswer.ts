// The page: commands that open an answer, and what the page may ask of the host.
import * as vscode from 'vscode';
import { assistantPrompt } from '../../core/answer/assistantPrompt.ts';
import type { HostApi } from '../../protocol/api.ts';
import { known } from '../catalog/known.ts';
import { linkTo } from '../catalog/links.ts';
import { mention, PlainError, registerCommand, showError } from '../command.ts';
import { stateKeys, type QuestionTarget } from '../ids.ts';
import type { Plan } from '../plan/registerPlan.ts';
import { quizRoute } from '../recall/quiz.ts';
import type { Recall } from '../recall/recall.ts';
import { recallApi } from '../recall/recallApi.ts';
import type { Services } from '../services.ts';
import type { Page } from './page.ts';
import { knownConcept } from './conceptScreen.ts';
import { labRoute, type Restored, type Route } from './route.ts';

/** The route of what a panel showed; a question may have been renamed since. Rejects with PlainError when it is gone. */
export async function restoredRoute(services: Services, recall: Recall, was: Restored): Promise<Route> {
  switch (was.kind) {
    case 'answer':
      return { kind: 'answer', question: (await known(services, was.question)).id };
    case 'concept':
      return { kind: 'concept', concept: (await knownConcept(services, was.concept)).id };
    case 'lab':
    case 'model':
    case 'plan':
    case 'progress':
      return was;
    case 'practice':
    case 'mock':
      return recall[was.kind].restore(was.session);
    case 'quiz':
      return quizRoute(services, was);
  }
}

export async function openQuestion(
  services: Services,
  page: Page,
  target: QuestionTarget,
  column?: vscode.ViewColumn,
): Promise<void> {
  const question = await known(services, target.question);
  const language = services.language();
  const section = question.sections[language].some((one) => one.id === target.section) ? target.section : undefined;
  if (target.section !== undefined && section === undefined)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('“{0}” has no section “{1}”.', question.head[language].short, mention(target.section)),
    );
  const { answerFirst } = target;
  await page.show({ kind: 'answer', question: question.id, section, answerFirst: answerFirst === true }, column);
}

export function registerAnswer(services: Services, page: Page): vscode.Disposable {
  const { log } = services;
  const open = async (target: QuestionTarget | undefined, column?: vscode.ViewColumn): Promise<void> => {
    if (typeof target?.question === 'string') await openQuestion(services, page, target, column);
    else await vscode.commands.executeCommand('gloss.search');
  };
  return vscode.Disposable.from(
    registerCommand('gloss.openQuestion', log, (target) => open(target)),
    registerCommand('gloss.openLab', log, async (target) => {
      const route = labRoute(target?.lab, target?.options, target?.title);
      if (route === undefined) throw new PlainError(vscode.l10n.t('No lab of Gloss is named here.'));
      await page.show(route, vscode.ViewColumn.Beside);
    }),
    registerCommand('gloss.openToSide', log, (target) => open(target, vscode.ViewColumn.Beside)),
    services.onDidChangeLanguage(() => void page.refresh().catch((error: unknown) => showError(log, error))),
  );
}

/** The second door where errors are caught: each is a sentence for the person and a rejection for the page. */
export function hostApi(services: Services, page: Page, recall: Recall, plan: Plan): Omit<HostApi, 'ready'> {
  const door = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      void showError(services.log, error);
      throw error;
    }
  };
  const text = (value: unknown, limit: number): string => (typeof value === 'string' ? value.slice(0, limit) : '');

  return {
    openQuestion: (question, section) => door(() => openQuestion(services, page, { question, section })),
    openConcept: (concept) =>
      door(async () => page.show({ kind: 'concept', concept: (await knownConcept(services, concept)).id })),
    openConceptSource: (id, key) =>
      door(async () => {
        const { sources } = await knownConcept(services, id);
        const url = sources.includes(key) ? (await services.conceptReferences()).get(key)?.url : undefined;
        await openWeb(url);
      }),
    openPlace: (uri, line) => door(() => plan.openPlace(uri, line)),
    copyPlan: () => door(() => plan.copy()),
    renewPlan: () => door(() => plan.open()),
    openBeside: (question) => door(() => openQuestion(services, page, { question }, vscode.ViewColumn.Beside)),
    setLanguage: (language) =>
      door(async () => {
        if (language === 'en' || language === 'zh-cn') await services.chooseLanguage(language);
      }),
    keepLanguage: () =>
      door(async () => {
        await services.context.globalState.update(stateKeys.languageAsked, true);
      }),
    ...recallApi(services, page, recall, door),
    copy: (id, what, section) =>
      door(async () => {
        const question = await known(services, id);
        const language = services.language();
        const copied = {
          link: async () =>
            linkTo({
              question: question.id,
              section: question.sections[language].find((one) => one.id === section)?.id,
            }),
          markdown: async () => (await services.copies(question.id, language)).markdown,
          assistant: async () => {
            const [{ points }, mine] = await Promise.all([
              services.copies(question.id, language),
              recall.notes.read(question.id),
            ]);
            return assistantPrompt(question.head[language], points, language, mine);
          },
        };
        if (Object.hasOwn(copied, what)) await vscode.env.clipboard.writeText(await copied[what]());
      }),
    openSource: (id, key) =>
      door(async () => {
        const question = await known(services, id);
        const { sources } = await services.answer(question.id, services.language());
        await openWeb(sources.find((source) => source.key === key)?.url);
      }),
    reportMistake: (id, selection) =>
      door(async () => {
        const question = await known(services, id);
        const language = services.language();
        // SAFETY: VS Code has read this manifest, and takes none without a version.
        const { version } = services.context.extension.packageJSON as { readonly version: string };
        const lines = [
          `Gloss ${version}: ${question.id} v${question.version} (${language})`,
          `> ${text(selection, 600).replace(/\s+/g, ' ').trim() || question.head[language].title}`,
        ];
        await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
        void vscode.window.showInformationMessage(vscode.l10n.t('Copied. Paste it into an issue of the project.'));
      }),
    report: async (message, stack) => services.log.error(`Page: ${text(message, 500)}\n${text(stack, 4000)}`),
  };
}

async function openWeb(url: string | undefined): Promise<void> {
  if (url?.startsWith('https://') === true) await vscode.env.openExternal(vscode.Uri.parse(url));
}
