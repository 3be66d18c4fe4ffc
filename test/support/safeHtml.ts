// A strict reader of rendered HTML: every < begins a known tag with known attributes and harmless values, or it is a fault.

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'class', 'data-question', 'data-section'],
  blockquote: [],
  br: [],
  button: ['type', 'class', 'data-cite', 'data-locator', 'data-concept', 'aria-label'],
  cite: [],
  code: ['class'],
  details: ['class'],
  div: ['class', 'data-tex', 'data-lab', 'data-options', 'role', 'tabindex', 'aria-label'],
  em: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  li: [],
  mark: ['class'],
  ol: ['start'],
  p: [],
  pre: ['class', 'tabindex', 'role', 'aria-label'],
  s: [],
  samp: [],
  span: ['class', 'data-tex'],
  strong: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class', 'scope'],
  thead: [],
  tr: [],
  ul: [],
};

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/y;
const href = /^#[a-z0-9-]+$/;
const empty = new Set(['br', 'hr']);

/** What is not as it must be; empty for safe HTML whose tags are closed in order. */
export function htmlFaults(html: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let at = html.indexOf('<');
  while (at >= 0) {
    tag.lastIndex = at;
    const [whole, closing, name = '', attributes = ''] = tag.exec(html) ?? [];
    if (whole === undefined) return [...faults, `no tag: ${html.slice(at, at + 60)}`];
    const allowed = Object.hasOwn(attributesOf, name) ? attributesOf[name] : undefined;
    if (allowed === undefined) faults.push(`tag ${whole}`);
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!allowed?.includes(key)) faults.push(`attribute ${key} in ${whole}`);
      if (key === 'href' && !href.test(value)) faults.push(`href ${value}`);
    }
    if (closing === '/') {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    } else if (!empty.has(name)) open.push(name);
    at = html.indexOf('<', tag.lastIndex);
  }
  return open.length > 0 ? [...faults, `not closed: ${open.join(' ')}`] : faults;
}
