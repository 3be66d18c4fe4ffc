// The labelled set of places: large enough, half of it silent, split by file, its ids those of concepts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expected, parseRows } from '../../eval/rows.ts';
import { concepts } from '../concepts/gloss.ts';

const rows = parseRows(readFileSync('test/eval/places.jsonl', 'utf8'));

describe('the labelled places', () => {
  it('are 600 or more, half of them to stay silent', () => {
    assert.ok(rows.length >= 600, `${rows.length} rows`);
    const silent = rows.filter(({ expect }) => expect === null).length;
    assert.ok(silent * 2 >= rows.length, `${silent} of ${rows.length}`);
  });

  it('are split by file, into halves', () => {
    const splits = new Map<string, string | undefined>();
    for (const { file, split } of rows) {
      assert.ok(split === 'tune' || split === 'held', file);
      assert.equal(splits.get(file) ?? split, split, file);
      splits.set(file, split);
    }
    const tuned = rows.filter(({ split }) => split === 'tune').length / rows.length;
    assert.ok(tuned > 0.4 && tuned < 0.6, `${tuned}`);
  });

  it('name a place once, and a known concept', () => {
    const ids = new Set(concepts.map(({ id }) => id));
    const places = new Set(rows.map(({ file, line, column }) => `${file}:${line}:${column}`));
    assert.equal(places.size, rows.length);
    for (const row of rows) {
      const wanted = expected(row);
      const unknown = wanted.filter((id) => !ids.has(id));
      assert.ok(wanted.length === 0 || unknown.length < wanted.length, `${row.file}: ${unknown.join(', ')}`);
    }
  });
});
