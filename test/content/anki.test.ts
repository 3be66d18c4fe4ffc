// The cards as Anki reads them: its text format parsed back by the rules of its manual, every shipped card in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCompiler } from '../../src/build/compileAnswer.ts';
import type { Content } from '../../src/build/readContent.ts';
import { languages, type Card, type Question } from '../../src/core/catalog/question.ts';
import { ankiNotes, type AnkiNote } from '../../src/core/recall/anki/ankiNotes.ts';
import { ankiSides } from '../../src/core/recall/anki/ankiSides.ts';
import { ankiText, noteTypeNames } from '../../src/core/recall/anki/ankiText.ts';
import { readRealContent } from '../support/realContent.ts';

const link = 'vscode://gloss-study.gloss/question/x?a=1&b="2"';

interface Imported {
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: readonly (readonly string[])[];
}

/** Anki's importer in small: `#key:value` lines, then records of fields; quotes are doubled within quotes (manual, "Text Files"). */
function importText(text: string): Imported {
  const headers = new Map<string, string>();
  let at = 0;
  while (text.charAt(at) === '#') {
    const end = text.indexOf('\n', at);
    const [key = '', value = ''] = text.slice(at + 1, end).split(':');
    headers.set(key, value);
    at = end + 1;
  }
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (quoted && one === '"' && text.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (quoted && one === '"') quoted = false;
    else if (quoted) field += one;
    else if (one === '"' && field === '') quoted = true;
    else if (one === '\t' || one === '\n') {
      row.push(field);
      field = '';
      if (one === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += one;
  }
  assert.ok(!quoted && field === '' && row.length === 0, 'the file ends in the middle of a note');
  return { headers, rows };
}

const sample: Question = {
  id: 'new-name',
  group: 'serving',
  level: 1,
  concepts: ['kv-cache'],
  buildsOn: [],
  related: [],
  aliases: ['old-name'],
  version: 1,
  reviewed: '2026-11-26',
  head: { en: { title: '', short: '', summary: '' }, 'zh-cn': { title: '', short: '', summary: '' } },
  sections: { en: [], 'zh-cn': [] },
  choices: [],
};

const notesOf = (cards: readonly Card[]): readonly AnkiNote[] =>
  ankiNotes(sample, ankiSides(sample, { cards }, 'en'), 'en', link);

describe('a card for Anki', () => {
  it('keeps HTML, quotes, tabs and line ends of its text apart from those of the format', () => {
    const front = 'Is `a\tb` "quoted" & <b>?\nNext line\n\n```python\nx = 1\n\ty = "2"\n```';
    const [note] = notesOf([{ kind: 'basic', id: 'hostile', front, back: '# no comment' }]);
    assert.ok(note);
    const { rows } = importText(ankiText([note], noteTypeNames.en));
    assert.equal(rows.length, 1);
    assert.deepEqual(rows[0], [note.guid, 'Basic', 'Gloss::English', note.tags.join(' '), ...note.fields]);
    assert.equal(
      note.fields[0],
      '<p>Is <code>a b</code> &quot;quoted&quot; &amp; &lt;b&gt;? Next line</p> ' +
        '<pre><code>x = 1<br>    y = &quot;2&quot;</code></pre>',
    );
  });

  it('has formulas between the marks of MathJax, escaped as HTML', () => {
    const [note] = notesOf([{ kind: 'basic', id: 'math', front: 'For $a < b$:', back: '$$\nx\n= y\n$$' }]);
    assert.equal(note?.fields[0], '<p>For \\(a &lt; b\\):</p>');
    assert.ok(note?.fields[1].startsWith('\\[x = y\\]'));
  });

  it('hides every gap of a cloze at once, with formulas, code and colons in it', () => {
    const text = 'Kept with {{$\\min(1, p/q)$}}, else {{`std::max`}}; and {{two **words**}}.';
    const [note] = notesOf([{ kind: 'cloze', id: 'gaps', text }]);
    assert.equal(note?.kind, 'cloze');
    assert.equal(
      note?.fields[0],
      '<p>Kept with {{c1::\\(\\min(1, p/q)\\)}}, else {{c1::<code>std:<!-- -->:max</code>}}; ' +
        'and {{c1::two <strong>words</strong>}}.</p>',
    );
  });

  it('leaves a figure out and says so', () => {
    const [note] = notesOf([{ kind: 'basic', id: 'figure', front: 'What?', back: '![Two **stacks**](figure:stacks)' }]);
    assert.match(note?.fields[1] ?? '', /^<p><i>\[Figure in Gloss: Two .*stacks.*\]<\/i><\/p>/);
  });

  it('keeps the GUID of the first id of a question that was renamed', () => {
    const [note] = notesOf([{ kind: 'basic', id: 'one', front: 'a', back: 'b' }]);
    assert.equal(note?.guid, 'gloss/old-name/card/one@en');
  });

  it('has one set of numbers for a drill, always the same, with the way to the answer', () => {
    const [note] = notesOf([{ kind: 'drill', id: 'kv', drill: 'kv-cache' }]);
    assert.match(note?.fields[0] ?? '', /KV heads.*How large is the KV cache\?<\/p>$/);
    assert.match(
      note?.fields[1] ?? '',
      /^<p>[\d.,]+ GiB<br>A token, keys and values: .*GiB\.<br>Within 5\u00a0% is right\./,
    );
    assert.deepEqual(notesOf([{ kind: 'drill', id: 'kv', drill: 'kv-cache' }])[0], note);
    assert.deepEqual(notesOf([{ kind: 'drill', id: 'kv', drill: 'no-such-drill' }]), []);
  });

  it('ends with a link that opens the answer, its quotes escaped', () => {
    const [note] = notesOf([{ kind: 'basic', id: 'one', front: 'a', back: 'b' }]);
    assert.ok(note?.fields[1].includes('href="vscode://gloss-study.gloss/question/x?a=1&amp;b=&quot;2&quot;"'));
  });
});

describe('the file for Anki', () => {
  let content: Content;
  let notes: readonly AnkiNote[];
  let imported: Imported;
  before(async () => {
    content = await readRealContent();
    const compile = createCompiler(content);
    notes = languages.flatMap((language) =>
      content.questions.flatMap((parsed) => {
        const { anki } = compile(parsed, language).copies;
        return ankiNotes(parsed.question, anki, language, `vscode://gloss/${parsed.question.id}`);
      }),
    );
    imported = importText(ankiText(notes, noteTypeNames['zh-cn']));
  });

  it('begins with the headers that Anki 2.1.54 and later read', () => {
    assert.deepEqual(Object.fromEntries(imported.headers), {
      separator: 'tab',
      html: 'true',
      'guid column': '1',
      'notetype column': '2',
      'deck column': '3',
      'tags column': '4',
    });
  });

  it('has every shipped card in both languages, six columns each, nothing empty but the extra of a cloze', () => {
    const cards = content.questions.reduce((sum, { bodies }) => sum + bodies.en.cards.length, 0);
    assert.equal(imported.rows.length, 2 * cards);
    assert.deepEqual(
      imported.rows,
      notes.map(({ guid, kind, deck, tags, fields }) => [
        guid,
        noteTypeNames['zh-cn'][kind],
        deck,
        tags.join(' '),
        ...fields,
      ]),
    );
    for (const row of imported.rows) assert.ok(row.length === 6 && row.every((one) => one !== ''), row[0]);
  });

  it('has GUIDs that are unique and are never read as a comment', () => {
    const guids = imported.rows.map(([guid = '']) => guid);
    assert.equal(new Set(guids).size, guids.length);
    assert.ok(guids.every((guid) => /^gloss\/[a-z0-9-]+\/card\/[a-z0-9-]+@(?:en|zh-cn)$/.test(guid)));
  });

  it('still has every GUID that was shipped before, so that an import updates', () => {
    const file = path.join(import.meta.dirname, '../fixtures/anki/guids.txt');
    const before = readFileSync(file, 'utf8').trim().split('\n');
    const now = new Set(notes.map(({ guid }) => guid));
    assert.deepEqual(
      before.filter((guid) => !now.has(guid)),
      [],
    );
  });

  it('has tags without blanks, of topic, question and concepts', () => {
    for (const { tags, guid } of notes) {
      assert.ok(
        tags.every((tag) => /^gloss::(?:topic|question|concept)::[a-z0-9-]+$/.test(tag)),
        guid,
      );
      assert.ok(tags.some((tag) => tag.startsWith('gloss::topic::')) && tags.length >= 3, guid);
    }
  });

  it('has no TeX mark, citation or brace of ours left, and balanced marks of MathJax', () => {
    for (const { guid, fields } of notes)
      for (const html of fields) {
        const shown = html.replace(/<code>.*?<\/code>/g, '');
        assert.doesNotMatch(shown, /\$|\[@|\*\*|[\t\n\ue000\ue001]/, guid);
        const marks = shown.match(/\\[()[\]]/g) ?? [];
        assert.ok(
          marks.every((mark, at) => (at % 2 === 0 ? /[([]/ : /[)\]]/).test(mark)) && marks.length % 2 === 0,
          guid,
        );
        assert.doesNotMatch(shown.replace(/\{\{c1::.*?\}\}/g, ''), /\{\{/, guid);
      }
  });

  it('has as many gaps as the cards have', () => {
    for (const { bodies } of content.questions)
      for (const language of languages)
        for (const card of bodies[language].cards) {
          if (card.kind !== 'cloze') continue;
          const ours = notes.filter(({ guid }) => guid.endsWith(`/card/${card.id}@${language}`));
          const gaps = ours.map(({ fields }) => fields[0].match(/\{\{c1::.+?\}\}/g)?.length);
          assert.ok(gaps.includes(card.text.split('{{').length - 1), card.id);
        }
  });

  it('uses few tags of HTML, each closed', () => {
    const allowed = new Set(['p', 'code', 'pre', 'strong', 'em', 'i', 'a', 'br', 'ul', 'ol', 'li']);
    for (const { guid, fields } of notes)
      for (const html of fields) {
        const open: string[] = [];
        for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z0-9]+)(?: [^>]*)?>/g)) {
          assert.ok(allowed.has(tag), `${guid}: <${tag}>`);
          if (tag === 'br') continue;
          if (slash === '') open.push(tag);
          else assert.equal(open.pop(), tag, guid);
        }
        assert.deepEqual(open, [], guid);
      }
  });
});
