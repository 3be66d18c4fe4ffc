// Concepts in the editor: hovers, "Explain This", and what to hide.
import * as vscode from 'vscode';
import { activeKey } from '../ids.ts';
import type { Page } from '../answer/page.ts';
import type { Services } from '../services.ts';
import { createDocumentEvidence } from './documents.ts';
import { registerExplain } from './explain.ts';
import { registerHovers } from './hovers.ts';

export function registerConcepts(services: Services, page: Page): vscode.Disposable {
  const documents = createDocumentEvidence(services);
  void vscode.commands.executeCommand('setContext', activeKey, true);
  return vscode.Disposable.from(
    documents,
    registerHovers(services, documents),
    registerExplain(services, page, documents),
  );
}
