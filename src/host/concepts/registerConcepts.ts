// Concepts in the editor: hovers, "Explain This", and what to hide.
import * as vscode from 'vscode';
import { activeKey } from '../ids.ts';
import type { Page } from '../answer/page.ts';
import type { MemoryService } from '../recall/memoryService.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../command.ts';
import type { DocumentEvidence } from './documents.ts';
import { registerExplain } from './explain.ts';
import { registerHovers } from './hovers.ts';
import { registerModelLens } from './modelLens.ts';
import type { ThisFile } from './thisFile.ts';
import { registerUnderlines } from './underlines.ts';

export function registerConcepts(
  services: Services,
  page: Page,
  documents: DocumentEvidence,
  file: ThisFile,
  memory: MemoryService,
): vscode.Disposable {
  void vscode.commands.executeCommand('setContext', activeKey, true);
  return vscode.Disposable.from(
    registerUnderlines(services, file),
    registerCommand('gloss.nextPlace', services.log, async (concept) => {
      if (typeof concept === 'string') await file.next(concept);
    }),
    registerHovers(services, documents, memory),
    registerExplain(services, page, documents),
    registerModelLens(services, page),
  );
}
