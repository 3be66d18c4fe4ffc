// The walls between the layers: the rule refuses what it must, and ARCHITECTURE.md says what the rule says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { refusal, walls } from '../../lint/walls.mjs';

describe('the walls', () => {
  const crossings: readonly (readonly [file: string, source: string])[] = [
    ['core/answer/x.ts', '../../host/services.ts'],
    ['core/answer/x.ts', 'vscode'],
    ['core/answer/x.ts', 'katex'],
    ['core/answer/x.ts', 'node:fs'],
    ['protocol/x.ts', '../core/catalog/question.ts'],
    ['host/x.ts', '../webview/main.ts'],
    ['host/x.ts', '../build/report.ts'],
    ['host/x.ts', '../extension.ts'],
    ['webview/x.ts', '../core/answer/markdown.ts'],
    ['webview/x.ts', '../labs/rope/view.ts'],
    ['webview/x.ts', 'markdown-it'],
    ['webview/note/x.ts', '../../core/answer/math.ts'],
    ['labs/rope/x.ts', '../adapters/model.ts'],
    ['labs/rope/x.ts', '../../core/answer/markdown.ts'],
    ['labs/kit/x.ts', '../../core/numerics/random.ts'],
    ['build/x.ts', '../host/services.ts'],
    ['extension.ts', './core/ports.ts'],
    ['elsewhere/x.ts', './y.ts'],
  ];
  for (const [file, source] of crossings)
    it(`refuse ${source} in ${file}`, () => assert.ok(refusal(file, source, false)));

  const passages: readonly (readonly [file: string, source: string, typeOnly: boolean])[] = [
    ['core/answer/x.ts', 'markdown-it', false],
    ['protocol/x.ts', '../core/catalog/question.ts', true],
    ['host/x.ts', '../core/ports.ts', false],
    ['webview/x.ts', '../core/catalog/question.ts', true],
    ['webview/note/x.ts', 'markdown-it/browser', false],
    ['labs/rope/x.ts', './model.ts', false],
    ['labs/rope/x.ts', '../../core/numerics/random.ts', false],
    ['build/x.ts', 'node:fs', false],
    ['extension.ts', './host/services.ts', false],
  ];
  for (const [file, source, typeOnly] of passages)
    it(`let ${source} into ${file}`, () => assert.equal(refusal(file, source, typeOnly), undefined));

  it('stand in ARCHITECTURE.md, each with its packages and its neighbours', () => {
    const page = readFileSync(path.resolve(__dirname, '../../ARCHITECTURE.md'), 'utf8');
    const rows = new Map(
      [...page.matchAll(/^\| `src\/([^`]+?)`\s*\|[^|]*\|([^|]*)\|/gm)].map(([, layer = '', may = '']) => [layer, may]),
    );
    const nameOf = (layer: string): string => (layer === 'labs/' ? 'labs/<id>' : layer);
    assert.deepEqual([...rows.keys()].toSorted(), walls.map(({ layer }) => nameOf(layer)).toSorted());
    for (const { layer, inside, packages } of walls) {
      const may = rows.get(nameOf(layer)) ?? '';
      for (const name of packages.map((one) => one.split('/').at(-1) ?? one))
        assert.ok(may.includes(name), `${layer}: ${name}`);
      for (const folder of inside.filter((one) => one !== layer))
        assert.ok(may.includes(folder.replace('labs/lab.ts', 'lab.ts')), `${layer}: ${folder}`);
    }
  });
});
