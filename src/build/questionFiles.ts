// Finds the files of the questions: a folder a topic, two files a question; doubles and strays are named.
import path from 'node:path';
import type { ParsedQuestion, QuestionSource, SourceFile } from '../core/catalog/parseQuestion.ts';
import type { Problem } from '../core/catalog/problem.ts';
import { filesIn, foldersIn } from './folders.ts';

const translationEnd = '.zh-cn.md';

export function questionSources(
  folder: string,
  readText: (file: string) => SourceFile,
  note: (problems: readonly Problem[]) => void,
): readonly QuestionSource[] {
  for (const name of filesIn(path.join(folder, 'questions')).filter((one) => one.endsWith('.md')))
    note([{ file: `questions/${name}`, line: 1, message: 'A question stands in the folder of its topic' }]);
  return foldersIn(path.join(folder, 'questions')).flatMap((group) => {
    const files = filesIn(path.join(folder, 'questions', group)).filter((name) => name.endsWith('.md'));
    const at = (name: string): string => `questions/${group}/${name}`;
    for (const name of files)
      if (name.endsWith(translationEnd) && !files.includes(name.replace(translationEnd, '.md')))
        note([{ file: at(name), line: 1, message: 'The English master of this translation is missing' }]);
    return files
      .filter((name) => !name.endsWith(translationEnd))
      .map((name): QuestionSource => {
        const id = name.slice(0, -'.md'.length);
        const source = { id, group, master: readText(at(name)) };
        const translation = `${id}${translationEnd}`;
        return files.includes(translation) ? { ...source, translation: readText(at(translation)) } : source;
      });
  });
}

/** Ids and aliases that stand for more than one question. */
export function doubles(sources: readonly QuestionSource[], questions: readonly ParsedQuestion[]): readonly Problem[] {
  const owners = new Map<string, string>();
  const found: Problem[] = [];
  const take = (id: string, file: string): void => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, file);
    else found.push({ file, line: 1, message: `The id "${id}" is taken already by ${owner}` });
  };
  for (const { id, master } of sources) take(id, master.file);
  for (const { question } of questions)
    for (const alias of question.aliases) take(alias, `questions/${question.group}/${question.id}.md`);
  const cores = new Map<number, string>();
  for (const { question } of questions) {
    if (question.core === undefined) continue;
    const file = `questions/${question.group}/${question.id}.md`;
    const owner = cores.get(question.core);
    if (owner === undefined) cores.set(question.core, file);
    else found.push({ file, line: 1, message: `core: ${question.core} is taken already by ${owner}` });
  }
  return found;
}
