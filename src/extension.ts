// The entry on desktop and web: makes the services and adds up the features.
import type { ExtensionContext } from 'vscode';
import { createPage, type Page } from './host/answer/page.ts';
import { buildScreen } from './host/answer/buildScreen.ts';
import { languageStrip } from './host/answer/languageStrip.ts';
import { messageScreen } from './host/answer/messageScreen.ts';
import { hostApi, registerAnswer, restoredRoute } from './host/answer/registerAnswer.ts';
import { registerCatalog } from './host/catalog/registerCatalog.ts';
import { createDocumentEvidence } from './host/concepts/documents.ts';
import { registerConcepts } from './host/concepts/registerConcepts.ts';
import { createThisFile } from './host/concepts/thisFile.ts';
import { createPlan, registerPlan, type Plan } from './host/plan/registerPlan.ts';
import { createQuiz, registerRecall, type Quiz } from './host/recall/registerRecall.ts';
import { createServices } from './host/services.ts';

export function activate(context: ExtensionContext): void {
  const services = createServices(context);
  const documents = createDocumentEvidence(services);
  const file = createThisFile(services, documents);
  const quiz: Quiz = createQuiz(services, () => page);
  const plan: Plan = createPlan(services, documents, () => page);
  const page: Page & { dispose(): void } = createPage(services, {
    build: (route) => buildScreen(services, route, { given: (asked) => quiz.given(asked), plan }),
    strip: (shown) => languageStrip(services, shown),
    restore: (was) => restoredRoute(services, was),
    explain: (error) => messageScreen(services, error),
    api: (shown) => hostApi(services, shown, () => quiz, plan),
  });
  context.subscriptions.push(
    page,
    documents,
    file,
    registerCatalog(services, page, file),
    registerAnswer(services, page),
    registerConcepts(services, page, documents, file),
    registerPlan(services, plan),
    registerRecall(services, quiz, () => page),
  );
}
