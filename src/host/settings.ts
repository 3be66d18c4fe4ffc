// The settings, read when they are used and never kept.
import * as vscode from 'vscode';
import type { Language } from '../core/catalog/question.ts';
import { levels, type Level } from '../core/concepts/evidence.ts';
import { practiceSettings, type PracticeSettings } from '../core/recall/settings.ts';

const section = (scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('gloss', scope);

/** The reader's language: the setting, else the editor's; any Chinese is zh-cn. */
export function readLanguage(): Language {
  const chosen = section().get<string>('language', 'auto');
  if (chosen === 'en' || chosen === 'zh-cn') return chosen;
  return isChinese(vscode.env.language) ? 'zh-cn' : 'en';
}

export const isChinese = (tag: string): boolean => /^zh\b/i.test(tag);

export const isLanguageChosen = (): boolean => section().get<string>('language', 'auto') !== 'auto';

export const saveLanguage = (language: Language): Thenable<void> =>
  section().update('language', language, vscode.ConfigurationTarget.Global);

export interface HoverSettings {
  readonly enabled: boolean;
  /** Concepts that show nowhere. */
  readonly hidden: readonly string[];
  /** Globs of files on which Gloss shows no hover. */
  readonly excludedFiles: readonly string[];
}

/** All that a hover asks, in one reading. */
export function readHoverSettings(document: vscode.TextDocument): HoverSettings {
  const settings = section(document);
  return {
    enabled: settings.get<boolean>('hover.enabled', true),
    hidden: strings(settings.get('hover.hidden')),
    excludedFiles: strings(settings.get('hover.excludedFiles')),
  };
}

/** Whether hovers are on where no language has its own setting. */
export const areHoversOn = (): boolean => section().get<boolean>('hover.enabled', true);

export const setHoverEnabled = (enabled: boolean): Thenable<void> =>
  section().update('hover.enabled', enabled, vscode.ConfigurationTarget.Global);

export function readHoverLevel(document?: vscode.TextDocument): Level {
  const set = section(document).get<string>('hover.level');
  return levels.find((level) => level === set) ?? 'balanced';
}

export const isCodeLensOn = (scope: vscode.ConfigurationScope): boolean =>
  section(scope).get<boolean>('codeLens.enabled', true);

export const readPracticeSettings = (): PracticeSettings =>
  practiceSettings(section().get('newPerDay'), section().get('retention'), section().get('interviewDate'));

/** @param date `2026-12-24`, or '' for none */
export const saveInterviewDate = (date: string): Thenable<void> =>
  section().update('interviewDate', date, vscode.ConfigurationTarget.Global);

/** As the reader wrote it; '' for Gloss's own folder. */
export const readProgressFolder = (): string => {
  const folder: unknown = section().get('progressFolder');
  return typeof folder === 'string' ? folder.trim() : '';
};

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export const readHidden = (): readonly string[] => strings(section().get('hover.hidden'));

export const saveHidden = (concepts: readonly string[]): Thenable<void> =>
  section().update('hover.hidden', concepts, vscode.ConfigurationTarget.Global);

/** The reader's own size for rendered Markdown, in CSS pixels. */
export function readFontSize(): number | undefined {
  const inspected = vscode.workspace.getConfiguration('markdown.preview').inspect<number>('fontSize');
  const size = inspected?.workspaceValue ?? inspected?.globalValue;
  return typeof size === 'number' && size >= 8 && size <= 40 ? size : undefined;
}
