// What the hover would say at the rows of a labelled set, file by file.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { conceptAtPlace, type Lines } from '../../src/core/concepts/conceptAtPlace.ts';
import type { ConceptIndex } from '../../src/core/concepts/conceptIndex.ts';
import { noEvidence, weigh, type Evidence, type Level } from '../../src/core/concepts/evidence.ts';
import { cluesOf, findingsIn } from '../../src/core/concepts/findings.ts';
import { findingsOfPath, withPath } from '../../src/core/concepts/filePath.ts';
import type { Row } from './rows.ts';

export interface Verdict {
  readonly row: Row;
  /** The id recognised at the place. */
  readonly shown: string | null;
  /** Whether it hovers by default. */
  readonly hover: boolean;
  /** Columns of the row's line: `start <= column < end`. */
  readonly range: readonly [start: number, end: number] | null;
  /** The text of the range, for people who read the misses. */
  readonly line: string;
  /** Of recognition, without the evidence. */
  readonly milliseconds: number;
}

export interface Judged {
  /** One a row, in order. */
  readonly verdicts: readonly Verdict[];
  /** Files of rows that are not there: silent. */
  readonly missing: readonly string[];
  /** Of each file's evidence. */
  readonly evidenceMilliseconds: readonly number[];
}

interface Document extends Lines {
  readonly evidence: Evidence;
}

/** Knows nothing of a workspace but the file of each row. */
export function judge(rows: readonly Row[], root: string, index: ConceptIndex, level: Level): Judged {
  const clues = cluesOf(index);
  const missing = new Set<string>();
  const evidenceMilliseconds: number[] = [];
  const open = (file: string): Document => {
    const full = path.join(root, file);
    if (!existsSync(full)) {
      missing.add(file);
      return { lineCount: 0, lineAt: () => '', evidence: noEvidence };
    }
    const text = readFileSync(full, 'utf8').replace(/^\uFEFF/, '');
    const started = performance.now();
    const inside = file.slice(file.indexOf('/') + 1);
    const evidence = weigh(withPath(findingsIn(text, clues), findingsOfPath(inside, clues)), clues, level);
    evidenceMilliseconds.push(performance.now() - started);
    const lines = text.split(/\r\n|\r|\n/);
    return { lineCount: lines.length, lineAt: (line) => lines[line] ?? '', evidence };
  };

  const documents = new Map<string, Document>();
  const verdicts = rows.map((row): Verdict => {
    const document = documents.get(row.file) ?? open(row.file);
    documents.set(row.file, document);
    const started = performance.now();
    const match = conceptAtPlace(document, row, index, document.evidence);
    const milliseconds = performance.now() - started;
    const line = row.line < document.lineCount ? document.lineAt(row.line) : '';
    if (match === undefined) return { row, shown: null, hover: false, range: null, line, milliseconds };
    const { concept, start, end, hover } = match;
    const range = [start.line < row.line ? 0 : start.column, end.line > row.line ? line.length : end.column] as const;
    return { row, shown: concept.id, hover, range, line, milliseconds };
  });
  return { verdicts, missing: [...missing], evidenceMilliseconds };
}

/** One line of `--out`. */
export const outLine = ({ row, shown, hover, range }: Verdict): string =>
  JSON.stringify({ ...row, shown, hover, range });
