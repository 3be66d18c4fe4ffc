// Texts made to be slow: how long the slowest of them takes to be rendered, and to be read as a question file.
import { parseQuestion } from '../../src/core/catalog/parseQuestion.ts';
import { renderBody } from '../support/renderSample.ts';
import { sampleMaster, sampleSource, sampleTranslation } from '../support/sampleQuestion.ts';
import { slowBodies, slowFronts, slowMarkdown } from '../support/slowTexts.ts';
import { median, row, type Row } from './row.ts';

const turns = 3;

/** The largest of the medians, in milliseconds. */
function slowest<T>(texts: readonly T[], run: (text: T) => void): number {
  const medians = texts.map((text) =>
    median(
      Array.from({ length: turns }, () => {
        const started = performance.now();
        run(text);
        return performance.now() - started;
      }),
    ),
  );
  return Math.max(...medians);
}

export function hostileRows(): readonly Row[] {
  const files = [
    ...slowBodies.map((body) => sampleMaster + body),
    ...slowFronts.map((front) => `---\n${front}\n---\n`),
  ];
  const read = (master: string): void => void parseQuestion(sampleSource(master, sampleTranslation));
  const texts = Object.values(slowMarkdown);
  return [
    row({
      name: `the slowest of ${texts.length} hostile texts of 150 kB to render`,
      value: slowest(texts, (lead) => void renderBody({ lead })),
      unit: 'ms',
      budget: 3000,
    }),
    row({
      name: `the slowest of ${files.length} hostile question files to read`,
      value: slowest(files, read),
      unit: 'ms',
      budget: 2000,
    }),
  ];
}
