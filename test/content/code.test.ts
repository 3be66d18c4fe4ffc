// Every `python run` block prints what the answer says it prints.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { markdownsOf } from '../../src/build/markdownsOf.ts';
import { createReader, ofKind } from '../../src/core/answer/readMarkdown.ts';
import { questionFiles, readRealContent } from '../support/realContent.ts';

const python = ['python3', 'python'].find((name) => {
  const { status, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('Python 3');
});

const isRun = (words: readonly string[] | undefined): boolean => words?.[0] === 'python' && words[1] === 'run';

describe('code that runs', () => {
  let content: Awaited<ReturnType<typeof readRealContent>>;
  before(async () => {
    content = await readRealContent();
  });

  for (const file of questionFiles) {
    const fences = () => {
      const parsed = content.questions.find(({ question }) => `${question.group}/${question.id}` === file);
      assert.ok(parsed, 'the question has faults of its own');
      const read = createReader();
      return markdownsOf(parsed.bodies.en).map((markdown) => ofKind(read(markdown), 'fence'));
    };

    it(`of ${file} is followed by its output, and no output stands alone`, () => {
      for (const list of fences())
        for (const [index, { words }] of list.entries()) {
          if (isRun(words)) assert.equal(list[index + 1]?.words[0], 'output');
          if (words[0] === 'output') assert.ok(isRun(list[index - 1]?.words));
        }
    });

    it(`of ${file} prints that output${python === undefined ? ' (skipped: there is no python3 here)' : ''}`, function () {
      if (python === undefined) return this.skip();
      for (const list of fences())
        for (const [index, { words, text }] of list.entries()) {
          if (!isRun(words)) continue;
          // UTF-8 and unbuffered everywhere; -I keeps the reader's own modules out.
          const { stderr, stdout }: { stderr: string; stdout: string } = spawnSync(
            python,
            ['-I', '-X', 'utf8', '-c', text],
            { encoding: 'utf8', timeout: 15_000 },
          );
          assert.equal(stderr, '');
          assert.equal(stdout.replaceAll('\r\n', '\n'), list[index + 1]?.text);
        }
      return undefined;
    });
  }
});
