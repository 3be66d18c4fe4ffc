// The answers of the content folder as screens, rendered by the core from the files themselves.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileAnswer } from '../../../src/build/compileAnswer.ts';
import { readContent } from '../../../src/build/readContent.ts';
import { renderAnswer } from '../../../src/core/answer/renderAnswer.ts';
import type { Language } from '../../../src/core/catalog/question.ts';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { conceptsIn } from '../../../src/core/concepts/conceptsIn.ts';
import { ownPage } from '../../../src/core/concepts/evidence.ts';
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
  const index = buildConceptIndex(content.concepts);
  const screen = (parsed: (typeof content.questions)[number], language: Language): AnswerScreen => {
    const { question } = parsed;
    const { body, references, figures } = compileAnswer(parsed, language, content);
    const rendered = renderAnswer(body, {
      language,
      references,
      figures,
      findConcepts: (text) =>
        conceptsIn(text, index, ownPage).map(({ start, end, concept }) => ({ start, end, concept: concept.id })),
    });
    const cards = content.concepts
      .filter(({ id }) => rendered.concepts.includes(id))
      .map(({ id, name, text, answers }) => {
        const [first] = answers;
        const answer = first && { ...first, title: first.question };
        return [
          id,
          { id, name: name.en, otherName: name['zh-cn'], ...text[language], ...(answer && { answer }) },
        ] as const;
      });
    return {
      ...rendered,
      kind: 'answer',
      language,
      words: pageWords[language],
      id: question.id,
      version: question.version,
      eyebrow: `${content.topics.find(({ id }) => id === question.group)?.name[language]} · ${question.core}`,
      title: question.head[language].title,
      concepts: Object.fromEntries(cards),
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
