// Texts that parsers are slow on when time grows faster than text: tests show that they end, the bench how soon.

const size = 150_000;
/** Markdown by what it is full of. */
export const slowMarkdown: Readonly<Record<string, string>> = {
  brackets: '['.repeat(size),
  'closed brackets': `${'['.repeat(size / 2)}a${']'.repeat(size / 2)}`,
  'bracketed links': `${'['.repeat(5_000)}a${'](https://a.example)'.repeat(5_000)}`,
  images: '![['.repeat(size / 4),
  quotes: `${'> '.repeat(size / 2)}a`,
  'quotes on many lines': '> > > > > > > > > > > > > > > > > > > > a\n'.repeat(3_000),
  lists: Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  'lists on a line': `${'- '.repeat(size / 2)}a`,
  'lists and quotes': `${'- > '.repeat(size / 5)}a`,
  emphasis: '*a **b _c __d '.repeat(size / 15),
  'closed emphasis': `${'**a '.repeat(20_000)}${'b** '.repeat(20_000)}`,
  backticks: Array.from({ length: 500 }, (_, count) => '`'.repeat(count)).join(' '),
  dollars: '$a '.repeat(size / 3),
  formulas: '$a$'.repeat(size / 3),
  'displayed formulas': '$$ a\n'.repeat(size / 5),
  citations: '[@a;'.repeat(size / 4),
  'good citations': '[@good] '.repeat(size / 8),
  folds: ':::fold a\n'.repeat(size / 10),
  'fences in folds': ':::fold a\n```\n'.repeat(size / 14),
  fences: '```\n~~~\n'.repeat(size / 8),
  tables: `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${`${'|b'.repeat(50)}|\n`.repeat(500)}`,
  entities: '&amp'.repeat(size / 4),
  references: Array.from({ length: 8_000 }, (_, index) => `[a${index}]: https://a.example`).join('\n'),
  headings: '# '.repeat(size / 2),
  angles: '<'.repeat(size),
  'open tags': '<a href="'.repeat(size / 9),
  comments: '<!--'.repeat(size / 4),
  backslashes: '\\'.repeat(size),
  autolinks: '<https://'.repeat(size / 9),
  'hard breaks': 'a  \n'.repeat(size / 4),
  concepts: 'LoRA script '.repeat(size / 12),
  'white space': ' '.repeat(size),
  tabs: `a${'\t'.repeat(size)}b`,
};

const many = 50_000;
/** Bodies of a question file. */
export const slowBodies: readonly string[] = [
  '['.repeat(many),
  '[@'.repeat(many),
  '$a '.repeat(many),
  '$$\n'.repeat(many),
  ':::fold x\n'.repeat(many / 5),
  '### x {#a}\n'.repeat(many / 5),
  `### ${' '.repeat(many)}x`,
  `### x {#${' a=1'.repeat(many / 4)}}`,
  '> '.repeat(many),
  '```\n'.repeat(many),
  '`'.repeat(many),
  '*a_'.repeat(many),
  '- pass {#a} '.repeat(many / 4),
  '<a '.repeat(many),
  '- [x] a\n'.repeat(many / 5),
  `- [x]${' '.repeat(many)}`,
  '{{'.repeat(many),
  '![a]('.repeat(many / 5),
  '\\'.repeat(many),
];
/** Front matter. */
export const slowFronts: readonly string[] = [
  `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`,
  '['.repeat(4_000),
  '{a: '.repeat(1_000),
  `a: "${'\\'.repeat(4_000)}`,
  '- '.repeat(2_000),
  '? '.repeat(2_000),
  '&a '.repeat(1_500),
];
