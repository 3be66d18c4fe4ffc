// Reads the config.json that a breakdown is asked of.
import * as vscode from 'vscode';
import { readModelText, type ModelReading } from '../../core/estimate/readModel.ts';
import type { ModelScreen } from '../../protocol/screens.ts';
import type { ModelRoute } from '../answer/route.ts';
import { mention, PlainError } from '../command.ts';
import type { Services } from '../services.ts';
import { modelBreakdown } from './modelBreakdown.ts';

/** A config.json has some kilobytes; a larger file is none. */
const largest = { lines: 20_000, units: 262_144 } as const;

/** Of a document that may be no config at all. */
export function readDocument(document: vscode.TextDocument): ModelReading {
  if (document.lineCount > largest.lines) return { kind: 'other' };
  const text = document.getText();
  return text.length > largest.units ? { kind: 'other' } : readModelText(text);
}

/** Rejects with PlainError when the file is gone, or is no config of a model. */
export async function modelScreen(services: Services, { file }: ModelRoute): Promise<ModelScreen> {
  const reading = readDocument(await openConfig(file));
  if (reading.kind === 'other')
    throw new PlainError(vscode.l10n.t('This is no config.json of a model that Gloss can count.'));
  return modelBreakdown(reading, file, services.language());
}

async function openConfig(file: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.parse(file);
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw new PlainError(vscode.l10n.t('{0} cannot be read.', mention(vscode.workspace.asRelativePath(uri))));
  }
}
