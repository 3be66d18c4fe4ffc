// Checks a figure against the allow-list of the content format, so that it can be inlined: shapes and text, coloured by class alone.
import type { Problem } from '../core/catalog/problem.ts';

export const figureClasses: ReadonlySet<string> = new Set(
  'fg muted line hair accent accent-line accent-soft second second-line second-soft third third-line bg none t-s t-m t-l'.split(
    ' ',
  ),
);

const elements = new Set(
  'svg g path line polyline polygon rect circle ellipse text tspan title desc defs clipPath marker'.split(' '),
);

const number = /^[-+.\d\seE,%]*$/;
const coordinates = /^[-+.\d\s,a-zA-Z]*$/;
const transform = /^(?:(?:translate|rotate|scale|skewX|skewY|matrix)\([-+.\d\seE,]*\)\s*)*$/;
const ownId = /^url\(#[a-z][a-z0-9-]*\)$/;
const geometry =
  'x y x1 x2 y1 y2 cx cy r rx ry dx dy width height points viewBox stroke-width stroke-dasharray stroke-dashoffset opacity fill-opacity stroke-opacity refX refY markerWidth markerHeight rotate textLength';

/** Value of each allowed attribute. */
const attributes: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ...geometry.split(' ').map((name) => [name, number] as const),
  ['d', coordinates],
  ['transform', transform],
  ['xmlns', /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ['role', /^img$/],
  ['class', /^[a-z -]*$/],
  ['id', /^[a-z][a-z0-9-]*$/],
  ['fill', /^none$/],
  ['stroke', /^none$/],
  ['fill-rule', /^(?:evenodd|nonzero)$/],
  ['stroke-linecap', /^(?:butt|round|square)$/],
  ['stroke-linejoin', /^(?:miter|round|bevel)$/],
  ['text-anchor', /^(?:start|middle|end)$/],
  ['dominant-baseline', /^[a-z-]+$/],
  ['font-weight', /^(?:normal|bold|[1-9]00)$/],
  ['clip-path', ownId],
  ['marker-start', ownId],
  ['marker-mid', ownId],
  ['marker-end', ownId],
  ['orient', /^(?:auto|auto-start-reverse|-?\d+)$/],
  ['preserveAspectRatio', /^[a-zA-Z ]+$/],
]);

const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const text = /[^<&]+|&(?:amp|lt|gt|quot|apos|#\d{1,7});/y;

/** @param name of the figure; its own ids begin with it, so that two figures of a page never share one */
export function checkFigure(svg: string, file: string, name: string): readonly Problem[] {
  const problems: Problem[] = [];
  const lineOf = (at: number): number => svg.slice(0, at).split('\n').length;
  const report = (at: number, message: string): void => {
    problems.push({ file, line: lineOf(at), message });
  };
  const source = svg.trim();
  const offset = svg.indexOf(source);
  const open: string[] = [];
  const seen = new Set<string>();
  let at = 0;
  while (at < source.length) {
    const rule = source.charAt(at) === '<' ? tag : text;
    rule.lastIndex = at;
    const match = rule.exec(source);
    if (match === null) {
      report(offset + at, `Not allowed in a figure: ${source.slice(at, at + 30).split('\n')[0]}`);
      return problems;
    }
    const place = offset + at;
    at = rule.lastIndex;
    if (rule === text) {
      if (match[0].trim() !== '' && !['text', 'tspan', 'title', 'desc'].includes(open.at(-1) ?? ''))
        report(place + match[0].search(/\S/), 'Text stands in <text>, <title> or <desc>');
      continue;
    }
    const [, closing = '', element = '', inside = '', self = ''] = match;
    if (closing !== '') {
      if (open.pop() !== element) report(place, `</${element}> closes nothing`);
      continue;
    }
    if (open.length === 0 && (element !== 'svg' || seen.size > 0)) report(place, 'A figure is one <svg> element');
    if (open.length > 0 && element === 'svg') report(place, 'One <svg> does not stand in another');
    seen.add(element);
    if (!elements.has(element)) report(place, `The element <${element}> is not allowed in a figure`);
    for (const message of attributeFaults(element, inside, name)) report(place, message);
    if (self === '') open.push(element);
  }
  if (open.length > 0) report(svg.length, `<${open.at(-1)}> is not closed`);
  for (const element of ['title', 'desc']) if (!seen.has(element)) report(0, `The figure has no <${element}>`);
  return problems;
}

function attributeFaults(element: string, inside: string, name: string): readonly string[] {
  const faults: string[] = [];
  const given = new Map<string, string>();
  for (const [, key = '', double, single] of inside.matchAll(attribute)) given.set(key, double ?? single ?? '');
  for (const [key, value] of given) {
    const shape = attributes.get(key);
    if (shape === undefined) faults.push(`The attribute "${key}" is not allowed in a figure`);
    else if (!shape.test(value)) faults.push(`The attribute ${key}="${value}" is not allowed in a figure`);
  }
  for (const one of (given.get('class') ?? '').split(/\s+/))
    if (one !== '' && !figureClasses.has(one)) faults.push(`The theme has no class "${one}" for figures`);
  const id = given.get('id');
  if (id !== undefined && !id.startsWith(`${name}-`))
    faults.push(`The id "${id}" begins with the figure's name: ${name}-`);
  if (element === 'svg') {
    if (!given.has('viewBox')) faults.push('The <svg> has a viewBox');
    if (given.has('width') || given.has('height')) faults.push('The <svg> has no width and no height');
    if (given.get('role') !== 'img') faults.push('The <svg> has role="img"');
  }
  return faults;
}
