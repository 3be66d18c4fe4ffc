// The record of where each identifier of the lexicon stands in its library's own source: complete, and references only.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRealContent } from '../support/realContent.ts';

/** A row's fields, as text. */
type Row = ReadonlyMap<string, string>;

const place = { library: /^\S+$/, identifier: /^\S+$/, path: /^[^/\s]\S*$/, line: /^[1-9]\d*$/ };
const shapes: readonly Readonly<Record<string, RegExp>>[] = [
  { ...place, repository: /^[\w.-]+\/[\w.-]+$/, commit: /^[0-9a-f]{40}$/ },
  { ...place, package: /^[\w.-]+$/, version: /^\d[\w.]*$/ },
];

function readRow(json: string): Row {
  const row: unknown = JSON.parse(json);
  assert.ok(typeof row === 'object' && row !== null, json);
  return new Map(Object.entries(row).map(([field, value]) => [field, String(value)]));
}

const isReference = (row: Row): boolean =>
  shapes.some((shape) => {
    const fields = Object.entries(shape);
    return row.size === fields.length && fields.every(([field, form]) => form.test(row.get(field) ?? ''));
  });

const without = (all: readonly string[], known: readonly string[]): readonly string[] =>
  all.filter((one) => !known.includes(one));

describe('the identifiers of the lexicon', () => {
  const record = readFileSync(path.join(import.meta.dirname, 'identifiers.jsonl'), 'utf8');
  const rows = record.split('\n').filter(Boolean).map(readRow);
  const recorded = rows.map((row) => `${row.get('library')}: ${row.get('identifier')}`);

  it('are recorded as references to a line of a commit or of a released package, each once', () => {
    assert.deepEqual(
      rows.filter((row) => !isReference(row)),
      [],
    );
    assert.deepEqual(
      recorded.filter((name, at) => recorded.indexOf(name) !== at),
      [],
    );
  });

  it('are those of the record, under the same library, and no others', async () => {
    const { concepts } = await readRealContent();
    const written = concepts.flatMap(({ identifiers }) =>
      Object.entries(identifiers).flatMap(([library, own]) => own.map((name) => `${library}: ${name}`)),
    );
    assert.deepEqual(without(written, recorded), [], 'not in the record');
    assert.deepEqual(without(recorded, written), [], 'not in the lexicon');
  });
});
