// Both languages of each answer say the same: citations, formulas, figures, labs, code and numbers, item by item.
import assert from 'node:assert/strict';
import { createReader, ofKind, type Piece } from '../../src/core/answer/readMarkdown.ts';
import type { ParsedQuestion } from '../../src/core/catalog/parseQuestion.ts';
import type { Language } from '../../src/core/catalog/question.ts';
import { numbersIn } from '../support/numbersIn.ts';
import { namedTexts, questionFiles, readRealContent } from '../support/realContent.ts';

/** What one text has of something; both languages must give the same list. */
type Listed = (pieces: readonly Piece[]) => readonly string[];

const citations: Listed = (pieces) =>
  ofKind(pieces, 'cite').flatMap((piece) => piece.citations.map(({ key, locator }) => `${key}, ${locator ?? ''}`));

/** Words inside \text{} may be translated or left out. */
const formulas: Listed = (pieces) =>
  ofKind(pieces, 'math').map(({ tex }) => tex.replace(/\\text\{[^}]*\}/g, '').replace(/\s+/g, ''));

const figures: Listed = (pieces) => ofKind(pieces, 'figure').map(({ name }) => name);

const labs: Listed = (pieces) => ofKind(pieces, 'lab').map(({ id, options }) => `${id} ${options}`);

/** Comments of Python may be translated: what follows a # outside quotes. */
const withoutComment = (line: string): string => (/^(?:[^#'"]|'[^']*'|"[^"]*")*/.exec(line)?.[0] ?? line).trimEnd();

const code: Listed = (pieces) =>
  ofKind(pieces, 'fence').map(({ words, text }) => {
    const lines = words[0] === 'python' ? text.split('\n').map(withoutComment) : [text];
    return [words.join(' '), ...lines].join('\n');
  });

const numbers: Listed = (pieces) => {
  const blocks = new Map<number, string>();
  for (const piece of pieces) {
    const words = piece.kind === 'text' ? piece.text : piece.kind === 'figure' ? piece.alt : ' ';
    blocks.set(piece.block, (blocks.get(piece.block) ?? '') + words);
  }
  return numbersIn([...blocks.values()].join('\n'));
};

/** "item: en [what the Chinese lacks], zh-cn [what the English lacks]" for each item that differs. */
function differences(parsed: ParsedQuestion, of: Listed): readonly string[] {
  const read = createReader();
  const byItem = (language: Language): ReadonlyMap<string, readonly string[]> => {
    const texts = new Map<string, string>();
    for (const { item, markdown } of namedTexts(parsed, language))
      texts.set(item, `${texts.get(item) ?? ''}\n\n${markdown}`);
    return new Map([...texts].map(([item, markdown]) => [item, of(read(markdown))]));
  };
  const chinese = byItem('zh-cn');
  return [...byItem('en')].flatMap(([name, list]) => {
    const lacking = [...(chinese.get(name) ?? [])];
    const alone = list.filter((one) => {
      const index = lacking.indexOf(one);
      if (index >= 0) lacking.splice(index, 1);
      return index < 0;
    });
    // The minute is said, so one language may have "a thousand" where the other has 1,000.
    if (of === numbers && name === 'aloud') lacking.splice(0);
    return alone.length + lacking.length === 0
      ? []
      : [`${name}: en [${alone.join(' | ')}], zh-cn [${lacking.join(' | ')}]`];
  });
}

describe('the two languages of an answer', () => {
  const questions = new Map<string, ParsedQuestion>();
  before(async () => {
    for (const parsed of (await readRealContent()).questions)
      questions.set(`${parsed.question.group}/${parsed.question.id}`, parsed);
  });

  for (const file of questionFiles)
    describe(file, () => {
      for (const [what, of] of Object.entries({ citations, formulas, figures, labs, code, numbers }))
        it(`have the same ${what}`, () => {
          const parsed = questions.get(file);
          assert.ok(parsed, 'the question has faults of its own');
          assert.deepEqual(differences(parsed, of), []);
        });
    });
});
