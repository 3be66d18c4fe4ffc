// The shipped lexicon on places labelled by hand: found where a reader would expect it, silent where words mean other things.
import assert from 'node:assert/strict';
import { shown } from './gloss.ts';
import { negatives } from './labelledNegatives.ts';
import { positives } from './labelledPositives.ts';

const mark = /«([^|»]+)\|([^»]+)»/g;

/** The bare text, and what was labelled in it as `offset concept:text`. */
function read(labelled: string): { readonly text: string; readonly expected: readonly string[] } {
  const expected: string[] = [];
  let text = '';
  let last = 0;
  for (const { 0: whole, 1: spelling = '', 2: concept = '', index } of labelled.matchAll(mark)) {
    text += labelled.slice(last, index);
    expected.push(`${text.length} ${concept}:${spelling}`);
    text += spelling;
    last = index + whole.length;
  }
  return { text: text + labelled.slice(last), expected };
}

describe('labelled documents', () => {
  it('are 120 lines or more', () => {
    const lines = [...positives, ...negatives].flatMap(({ text }) => text.split('\n')).filter((line) => line !== '');
    assert.ok(lines.length >= 120, `${lines.length} lines`);
  });
  for (const { name, text: labelled } of positives)
    it(`recognises what stands in ${name}`, () => {
      const { text, expected } = read(labelled);
      assert.deepEqual(shown(text), expected);
    });
  for (const { name, text } of negatives) it(`is silent on ${name}`, () => assert.deepEqual(shown(text), []));
  for (const { name, text } of negatives)
    it(`is silent at the strict level on ${name}`, () => assert.deepEqual(shown(text, 'strict'), []));
});
