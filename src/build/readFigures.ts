// Reads content/figures/<question>/: each drawing checked, the Chinese twin preferred for the Chinese answer.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/catalog/problem.ts';
import type { Language } from '../core/catalog/question.ts';
import { checkFigure } from './figures.ts';
import { filesIn, foldersIn } from './folders.ts';

export interface Figures {
  /** Ids of the questions that have a folder of figures. */
  readonly owners: readonly string[];
  readonly namesOf: (question: string) => ReadonlySet<string>;
  readonly of: (question: string, language: Language) => Readonly<Record<string, string>>;
}

const fileName = /^([a-z0-9][a-z0-9-]*?)(\.zh-cn)?\.svg$/;

export function readFigures(folder: string, note: (problems: readonly Problem[]) => void): Figures {
  const drawings = new Map<string, Map<string, { readonly en?: string; readonly chinese?: string }>>();
  for (const question of foldersIn(path.join(folder, 'figures'))) {
    const own = new Map<string, { readonly en?: string; readonly chinese?: string }>();
    for (const entry of filesIn(path.join(folder, 'figures', question))) {
      const file = `figures/${question}/${entry}`;
      const [, name, twin] = fileName.exec(entry) ?? [];
      if (name === undefined) {
        note([{ file, line: 1, message: 'A figure is <name>.svg or <name>.zh-cn.svg' }]);
        continue;
      }
      const svg = readFileSync(path.join(folder, file), 'utf8');
      note(checkFigure(svg, file, name));
      own.set(name, { ...own.get(name), ...(twin === undefined ? { en: svg } : { chinese: svg }) });
    }
    for (const [name, { en }] of own)
      if (en === undefined)
        note([{ file: `figures/${question}/${name}.zh-cn.svg`, line: 1, message: 'Its English twin is missing' }]);
    drawings.set(question, own);
  }
  return {
    owners: [...drawings.keys()],
    namesOf: (question) => new Set(drawings.get(question)?.keys()),
    of(question, language) {
      const chosen = [...(drawings.get(question) ?? [])].flatMap(([name, { en, chinese }]) => {
        const svg = language === 'zh-cn' ? (chinese ?? en) : en;
        return svg === undefined ? [] : [[name, svg] as const];
      });
      return Object.fromEntries(chosen);
    },
  };
}
