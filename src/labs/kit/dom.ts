// Makes HTML and SVG elements in one expression; text is always text, never markup.

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | undefined;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** `true` writes an empty attribute; `false` and `undefined` take it away. */
export function attributes(target: Element, values: Attributes): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : String(value));
  }
}

function filled<E extends Element>(made: E, values: Attributes, children: readonly Child[]): E {
  attributes(made, values);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  values: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), values, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  values: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(svgNamespace, tag), values, children);
}

/** A `type="button"` that calls `press` on click, Enter and Space. */
export function button(values: Attributes, press: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const made = html('button', { type: 'button', ...values }, ...children);
  made.addEventListener('click', press);
  return made;
}
