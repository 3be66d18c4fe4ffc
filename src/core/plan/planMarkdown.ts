// A study plan as Markdown, for a team: the questions in order, the concepts with their places.
import type { Language } from '../catalog/question.ts';
import type { CodePlace, StudyPlan } from './studyPlan.ts';

const words = {
  en: {
    title: (name: string) => `Study plan: ${name}`,
    questions: 'Questions, in order',
    concepts: 'Concepts of this code',
    row: (count: number, files: number) => `${count} in ${files} ${files === 1 ? 'file' : 'files'}`,
  },
  'zh-cn': {
    title: (name: string) => `学习路线：${name}`,
    questions: '按顺序学的题目',
    concepts: '代码里的概念',
    row: (count: number, files: number) => `${files} 个文件里共 ${count} 处`,
  },
} as const;

/** "train.py:14" @param line from 0 */
export const placeLabel = ({ path, line }: Pick<CodePlace, 'path' | 'line'>): string => `${path}:${line + 1}`;

/** @param name of the workspace @param most concepts listed */
export function planMarkdown(
  { questions, concepts }: StudyPlan,
  name: string,
  language: Language,
  most: number,
): string {
  const say = words[language];
  const lines = [
    `# ${escaped(say.title(name))}`,
    '',
    `## ${say.questions}`,
    '',
    ...questions.map(({ question, concepts: own }, index) => {
      const named = own.slice(0, 4).map(({ concept }) => escaped(concept.name.en));
      return `${index + 1}. ${escaped(question.head[language].title)}${named.length === 0 ? '' : ` (${named.join(', ')})`}`;
    }),
    '',
    `## ${say.concepts}`,
    '',
    ...concepts.slice(0, most).map(({ concept, count, files, places }) => {
      const where = places.map((place) => code(placeLabel(place))).join(', ');
      return `- **${escaped(concept.name.en)}** ${escaped(concept.text[language].sentence)} (${say.row(count, files)}: ${where})`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** A path may hold backticks and line breaks. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
