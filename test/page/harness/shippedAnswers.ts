// The answers of the content folder as screens, compiled from the files themselves.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCompiler } from '../../../src/build/compileAnswer.ts';
import { readContent } from '../../../src/build/readContent.ts';
import type { Language } from '../../../src/core/catalog/question.ts';
import { pageWords } from '../../../src/host/answer/pageWords.ts';
import type { AnswerScreen } from '../../../src/protocol/screens.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** Ids of the questions that have a file. */
export const shippedIds: readonly string[] = readdirSync(folder('content/questions'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((file) => path.basename(file))
  .filter((file) => /^[a-z0-9-]+\.md$/.test(file))
  .map((file) => path.basename(file, '.md'))
  .toSorted();

export type Screens = Readonly<Record<Language, AnswerScreen>>;

/** By id. */
export async function shippedAnswers(): Promise<ReadonlyMap<string, Screens>> {
  const content = await readContent(folder('content'), folder('src/labs'));
  const compile = createCompiler(content);
  const screen = (parsed: (typeof content.questions)[number], language: Language): AnswerScreen => {
    const { question } = parsed;
    return {
      ...compile(parsed, language).answer,
      kind: 'answer',
      words: pageWords[language],
      version: question.version,
      eyebrow: `${content.topics.find(({ id }) => id === question.group)?.name[language]} · ${question.core}`,
      title: question.head[language].title,
      previous: { id: 'why-rope', title: language === 'en' ? 'Why RoPE' : '为什么用 RoPE' },
      next: { id: 'peft-family', title: language === 'en' ? 'PEFT methods compared' : 'PEFT 方法对比' },
    };
  };
  return new Map(
    content.questions.map((parsed) => [
      parsed.question.id,
      { en: screen(parsed, 'en'), 'zh-cn': screen(parsed, 'zh-cn') },
    ]),
  );
}
