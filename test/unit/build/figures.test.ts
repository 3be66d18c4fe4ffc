// Figures: the allow-list of elements, attributes and classes, with the line of what is refused.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { checkFigure, figureClasses } from '../../../src/build/figures.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 280" role="img"${attributes}>\n<title>T</title>\n<desc>D &amp; D</desc>\n${inside}\n</svg>\n`;

const check = (text: string) => checkFigure(text, 'figures/q/pairs.svg', 'pairs');

describe('a figure', () => {
  it('may have shapes and text, coloured by class', () => {
    const inside = [
      '<g transform="translate(10 20) rotate(-90)"><path class="accent-line none" d="M0 0 L1.5 -2e3 Z" stroke-width="1.5"/></g>',
      '<defs><clipPath id="pairs-clip"><rect x="0" y="0" width="10" height="10" rx="2"/></clipPath></defs>',
      '<polyline class="hair" points="0,0 1,1" fill="none" stroke-dasharray="4 4" clip-path="url(#pairs-clip)"/>',
      '<text class="fg t-m" x="1" y="2" text-anchor="middle">a &lt; b<tspan dy="4" class="muted">中文</tspan></text>',
    ];
    assert.deepEqual(check(svg(inside.join('\n'))), []);
  });

  for (const [name, inside, message] of [
    ['a script', '<script>alert(1)</script>', /element <script> is not allowed/],
    ['a style element', '<style>*{}</style>', /element <style> is not allowed/],
    ['HTML inside', '<foreignObject></foreignObject>', /element <foreignObject> is not allowed/],
    ['a link', '<a href="https://x.example"></a>', /element <a> is not allowed/],
    ['an image', '<image href="https://x.example/a.png"/>', /element <image> is not allowed/],
    ['an animation', '<animate attributeName="x"/>', /element <animate> is not allowed/],
    ['a use element', '<use href="#a"/>', /element <use> is not allowed/],
    ['a style attribute', '<rect style="fill:red"/>', /attribute "style" is not allowed/],
    ['an event handler', '<rect onclick="x()"/>', /attribute "onclick" is not allowed/],
    ['a colour', '<rect fill="#f00"/>', /attribute fill="#f00" is not allowed/],
    ['a colour of a line', '<line stroke="red"/>', /attribute stroke="red" is not allowed/],
    ['a font', '<text font-family="Arial">a</text>', /attribute "font-family" is not allowed/],
    ['a remote clip', '<rect clip-path="url(https://x.example)"/>', /clip-path=/],
    ['an xlink', '<rect xlink:href="#a"/>', /attribute "xlink:href" is not allowed/],
    ['a class that the theme lacks', '<rect class="accent pink"/>', /no class "pink"/],
    ['an id of another figure', '<rect id="clip"/>', /begins with the figure's name/],
    ['text between shapes', 'hello', /Text stands in/],
    ['a comment', '<!-- a -->', /Not allowed in a figure/],
    ['an entity of its own', '<text>&evil;</text>', /Not allowed in a figure/],
    ['an attribute without quotes', '<rect x=1/>', /Not allowed in a figure/],
    ['a processing instruction', '<?xml-stylesheet href="x"?>', /Not allowed in a figure/],
    ['a doubled svg', '<svg viewBox="0 0 1 1" role="img"></svg>', /does not stand in another/],
    ['an element that is not closed', '<g>', /closes nothing/],
  ] as const)
    it(`may not have ${name}; its line is named`, () => {
      const problems = check(svg(`<g>\n${inside}\n</g>`));
      assert.ok(
        problems.some((one) => one.line >= 5 && one.line <= 7 && message.test(one.message)),
        JSON.stringify(problems),
      );
    });

  it('has a viewBox and words, and no size of its own', () => {
    const bare = '<svg xmlns="http://www.w3.org/2000/svg" width="640"><rect/></svg>';
    assert.deepEqual(
      check(bare).map(({ message }) => message),
      [
        'The <svg> has a viewBox',
        'The <svg> has no width and no height',
        'The <svg> has role="img"',
        'The figure has no <title>',
        'The figure has no <desc>',
      ],
    );
  });

  it('is one svg element and nothing else', () => {
    assert.notDeepEqual(check(`${svg('')}<script>alert(1)</script>`), []);
    assert.notDeepEqual(check('<!DOCTYPE svg>' + svg('')), []);
    assert.notDeepEqual(check(''), []);
  });

  it('is checked without a throw and soon, whatever it is', () => {
    const parts = fc.constantFrom(
      '<svg',
      '<g',
      ' class="fg"',
      '>',
      '/>',
      '</g>',
      '"',
      '<!--',
      ']]>',
      '&',
      'a',
      '\n',
      '<',
      '="',
      ' x',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 50 }),
        (pieces) => {
          assert.ok(check(pieces.join('')).length > 0);
        },
      ),
    );
    check(svg(`<g ${'x="1" '.repeat(50_000)}`));
    check(svg('<g>'.repeat(50_000)));
  });

  it('finds each of its classes in the theme of the page', function () {
    const theme = path.join(import.meta.dirname, '../../../src/webview');
    const css = readdirSync(theme, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(path.join(theme, name), 'utf8'))
      .join('\n');
    const missing = [...figureClasses].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css));
    assert.deepEqual(missing, []);
  });
});
