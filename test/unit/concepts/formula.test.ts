// Formulas: typeset once at build into one atlas, put together and coloured when they are shown.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formulasOf } from '../../../src/build/compileConcepts.ts';
import { makeFormulaAtlas } from '../../../src/build/formulaAtlas.ts';
import { formulaSvg } from '../../../src/core/concepts/formulaSvg.ts';
import { concepts } from './gloss.ts';

/** Elements of a well-formed document without text, in order; throws on anything else. */
function elementsOf(
  svg: string,
): readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[] {
  const tag = /<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*")*)(\/?)>/gy;
  const open: string[] = [];
  const elements = [];
  while (tag.lastIndex < svg.length) {
    const at = tag.lastIndex;
    const [, closing, name = '', attributes = '', empty] = tag.exec(svg) ?? [];
    assert.ok(tag.lastIndex > at, `no tag at ${at}: ${svg.slice(at, at + 60)}`);
    if (closing === '/') assert.equal(open.pop(), name);
    else {
      if (empty !== '/') open.push(name);
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      elements.push({ name, attributes: new Map(pairs) });
    }
    assert.ok(open.length > 0 || tag.lastIndex === svg.length, 'more than one root');
  }
  assert.deepEqual(open, []);
  return elements;
}

describe('formula', () => {
  it('is typeset for every concept that has one, as well-formed SVG in the colour asked for', () => {
    const { atlas, formulas, failures } = makeFormulaAtlas(formulasOf(concepts));
    assert.deepEqual(failures, {});
    for (const [id, formula] of Object.entries(formulas)) {
      const svg = formulaSvg(formula, atlas, '#d4d4d4', 16);
      const [root, group, ...shapes] = elementsOf(svg);
      assert.equal(root?.attributes.get('xmlns'), 'http://www.w3.org/2000/svg', id);
      assert.equal(group?.attributes.get('fill'), '#d4d4d4');
      assert.ok(shapes.length > 0 && shapes.every(({ name }) => name === 'path' || name === 'rect'), id);
      assert.ok(Number(root?.attributes.get('width')) < 420, `${id} is wider than a hover`);
      assert.ok(Number(root?.attributes.get('height')) < 45, `${id} is higher than three lines`);
      assert.ok(svg.length < 20_000, `${id}: ${svg.length} characters`);
    }
  });

  it('places glyphs by TeX: a fraction has a rule between numerator above and denominator below', () => {
    const { atlas, formulas } = makeFormulaAtlas({ half: '\\frac{a}{b}', twice: 'a + a' });
    const half = formulas['half'];
    assert.ok(half && half.glyphs.length === 8 && half.rules.length === 4);
    const [, , above = 0, , , , below = 0] = half.glyphs;
    const [, rule = 0] = half.rules;
    assert.ok(above > rule && rule > below);
    assert.ok(half.height > above && half.depth > -below);
    // The glyph a is in the atlas once: a, b, +.
    assert.equal(atlas.length, 3);
    assert.equal(formulas['twice']?.glyphs[0], half.glyphs[0]);
  });

  it('says which formula cannot be typeset, and typesets the others', () => {
    const { formulas, failures } = makeFormulaAtlas({
      good: 'x^2',
      bad: '\\frac{',
      unknown: '\\nosuch',
      script: '\\text{中}',
    });
    assert.deepEqual(Object.keys(formulas), ['good']);
    assert.deepEqual(Object.keys(failures), ['bad', 'unknown', 'script']);
    assert.match(failures['unknown'] ?? '', /nosuch/);
  });

  it('is well-formed SVG whatever numbers it is given, and leaves out glyphs that the atlas lacks', () => {
    const numbers = fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 13 });
    fc.assert(
      fc.property(numbers, numbers, (glyphs, rules) => {
        elementsOf(formulaSvg({ width: 1, height: 1, depth: 1, glyphs, rules }, ['M0 0'], '#000000', 16));
      }),
    );
  });
});
