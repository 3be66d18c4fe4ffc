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
import { createMemoryService } from './host/recall/memoryService.ts';
import { createRecall, type Recall } from './host/recall/recall.ts';
import { registerRecall } from './host/recall/registerRecall.ts';
import { createServices } from './host/services.ts';

export function activate(context: ExtensionContext): void {
  const services = createServices(context);
  const documents = createDocumentEvidence(services);
  const file = createThisFile(services, documents);
  const memory = createMemoryService(services);
  const plan: Plan = createPlan(services, documents, () => page, memory);
  const recall: Recall = createRecall(services, () => page, memory, file, plan);
  const page: Page & { dispose(): void } = createPage(services, {
    build: (route) => buildScreen(services, route, { recall, plan }),
    strip: (shown) => languageStrip(services, shown),
    restore: (was) => restoredRoute(services, recall, was),
    explain: (error) => messageScreen(services, error),
    api: (shown) => hostApi(services, shown, recall, plan),
  });
  context.subscriptions.push(
    page,
    documents,
    file,
    memory,
    registerCatalog(services, page, file, memory),
    registerAnswer(services, page),
    registerConcepts(services, page, documents, file, memory),
    registerPlan(services, plan),
    registerRecall(services, recall, () => page, file, plan),
  );
}
