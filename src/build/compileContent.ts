// `tsx src/build/compileContent.ts content dist/content`: compiles the content folder, or names every fault and fails.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages } from '../core/catalog/question.ts';
import { createCompiler } from './compileAnswer.ts';
import { compileConceptReferences, compileConcepts } from './compileConcepts.ts';
import { compileSearch } from './compileSearch.ts';
import { readContent, type Content } from './readContent.ts';

/** The compiled files by path; content with problems compiles without the faulty parts. */
export function compileContent(content: Content): ReadonlyMap<string, string> {
  const written = new Set(content.questions.map(({ question }) => question.id));
  const questions = content.questions.map(({ question }) => ({
    ...question,
    related: question.related.filter((id) => written.has(id)),
  }));
  const files = new Map<string, unknown>([
    ['catalog.json', { topics: content.topics, questions }],
    ['concepts.json', compileConcepts(content.concepts, written)],
    ['conceptReferences.json', compileConceptReferences(content.concepts, content.bibliography)],
    ['search.json', compileSearch(content.questions, content.concepts)],
  ]);
  const compile = createCompiler(content);
  for (const parsed of content.questions)
    for (const language of languages) {
      const { answer, exercises, copies } = compile(parsed, language);
      const file = `${parsed.question.id}.${language}.json`;
      files.set(`answers/${file}`, answer).set(`exercises/${file}`, exercises).set(`copies/${file}`, copies);
    }
  return new Map([...files].map(([file, value]) => [file, JSON.stringify(value)]));
}

async function main([folder, target]: readonly string[]): Promise<number> {
  if (folder === undefined || target === undefined) {
    console.error('usage: compileContent.ts <content folder> <target folder>');
    return 2;
  }
  const content = await readContent(folder, 'src/labs');
  for (const { file, line, message } of content.problems)
    console.error(`${path.posix.join(folder, file)}:${line}: ${message}`);
  if (content.problems.length > 0) return 1;
  rmSync(target, { recursive: true, force: true });
  for (const [file, text] of compileContent(content)) {
    const place = path.join(target, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
