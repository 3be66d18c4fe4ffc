// Typesets the formulas of the concepts at build time: one atlas of glyphs for all, and a list of placed glyphs for each.
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { AmsConfiguration } from 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import type { Atlas, Formula } from '../core/concepts/formulaSvg.ts';

export interface FormulaAtlas {
  readonly atlas: Atlas;
  /** By the key given. */
  readonly formulas: Readonly<Record<string, Formula>>;
  /** One sentence for each formula that could not be typeset, by its key. */
  readonly failures: Readonly<Record<string, string>>;
}

/** Position and scale of a piece of the drawing: x' = x + scale * its own x. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** @param tex formulas of one line by key, which comes back in the result */
export function makeFormulaAtlas(tex: Readonly<Record<string, string>>): FormulaAtlas {
  const typeset = typesetter();
  const paths: string[] = [];
  const numbers = new Map<string, number>();
  const glyphOf = (path: string): number => {
    const known = numbers.get(path);
    if (known !== undefined) return known;
    numbers.set(path, paths.length);
    return paths.push(path) - 1;
  };
  const formulas: Record<string, Formula> = {};
  const failures: Record<string, string> = {};
  for (const [key, source] of Object.entries(tex)) {
    try {
      formulas[key] = placed(typeset(source), glyphOf);
    } catch (error) {
      failures[key] = error instanceof Error ? error.message : String(error);
    }
  }
  return { atlas: paths, formulas, failures };
}

/** TeX to the root of MathJax's SVG; throws with TeX's own sentence. */
function typesetter(): (source: string) => LiteElement {
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const input = new TeX({
    packages: ['base', AmsConfiguration.name],
    formatError: (_: unknown, { message }: { readonly message: string }) => {
      throw new Error(message);
    },
  });
  const page = mathjax.document('', { InputJax: input, OutputJax: new SVG({ fontCache: 'local' }) });
  return (source) => {
    // SAFETY: the lite adaptor was given, so what convert makes is one of its elements.
    const svg = adaptor.firstChild(page.convert(source, { display: false }) as LiteElement);
    if (svg instanceof LiteElement && svg.kind === 'svg') return svg;
    throw new Error('MathJax drew nothing');
  };
}

function placed(svg: LiteElement, glyphOf: (path: string) => number): Formula {
  const outlines = new Map<string, string>();
  const glyphs: number[] = [];
  const rules: number[] = [];

  const walk = (element: LiteElement, outer: Place): void => {
    const place = within(outer, attribute(element, 'transform'));
    const point = (x: number, y: number): [number, number] => [
      Math.round(place.x + place.scale * x),
      Math.round(place.y + place.scale * y),
    ];
    switch (element.kind) {
      case 'use': {
        const path = outlines.get(attribute(element, 'xlink:href').slice(1));
        if (path === undefined) throw new Error('a glyph without outline');
        // A blank draws nothing.
        if (path !== '') glyphs.push(glyphOf(path), ...point(0, 0), Math.round(place.scale * 1000));
        return;
      }
      case 'rect': {
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(attribute(element, name) || 0),
        );
        rules.push(
          ...point(x ?? 0, y ?? 0),
          Math.round(place.scale * (width ?? 0)),
          Math.round(place.scale * (height ?? 0)),
        );
        return;
      }
      case 'g':
        for (const child of elements(element)) walk(child, place);
        return;
      default:
        throw new Error(
          `the atlas cannot hold <${element.kind}>: avoid \\text with other scripts and stretched braces`,
        );
    }
  };

  for (const child of elements(svg)) {
    if (child.kind === 'defs')
      for (const path of elements(child)) outlines.set(attribute(path, 'id'), attribute(path, 'd'));
    // The outermost group only turns the y axis, which formulaSvg does.
    else for (const part of elements(child)) walk(part, { x: 0, y: 0, scale: 1 });
  }
  const [, top = 0, width = 0, height = 0] = attribute(svg, 'viewBox').split(' ').map(Number);
  return {
    width: Math.ceil(width),
    height: Math.ceil(-top),
    depth: Math.ceil(height + top),
    glyphs,
    rules,
  };
}

const elements = (element: LiteElement): readonly LiteElement[] =>
  element.children.filter((child): child is LiteElement => child instanceof LiteElement);

const attribute = (element: LiteElement, name: string): string => {
  // SAFETY: attributes of the lite adaptor are a plain record that it types as any.
  const value: unknown = (element.attributes as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Applies `translate(x,y)` and `scale(s)`, in the order written; anything else is refused. */
function within(outer: Place, transform: string): Place {
  let place = outer;
  for (const [, operation, values = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second] = values.split(/[ ,]+/).map(Number);
    if (operation === 'translate')
      place = { ...place, x: place.x + place.scale * first, y: place.y + place.scale * (second ?? 0) };
    else if (operation === 'scale' && (second === undefined || second === first))
      place = { ...place, scale: place.scale * first };
    else throw new Error(`the atlas cannot hold the transform ${transform}`);
  }
  return place;
}
