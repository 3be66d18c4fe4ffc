// Figures: ![alt](figure:name) alone in its paragraph becomes the inlined drawing; any other image becomes its alt text.
import type { MarkdownIt, Token } from 'markdown-it';
import { pageOf } from './page.ts';

const scheme = 'figure:';

/** The name of the figure that an image token shows, or undefined for any other image. */
export function figureName(token: Token): string | undefined {
  const source = token.type === 'image' || token.type === 'figure' ? String(token.attrGet('src') ?? '') : '';
  return source.startsWith(scheme) ? source.slice(scheme.length) : undefined;
}

const textOf = (token: Token): string =>
  (token.children ?? []).map((child) => (child.type.endsWith('break') ? ' ' : child.content)).join('');

export function figurePlugin(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;

  md.core.ruler.after('inline', 'figure', (state) => {
    const kept: Token[] = [];
    for (let index = 0; index < state.tokens.length; index += 1) {
      const [open, inline, close] = state.tokens.slice(index, index + 3);
      const image = inline?.children?.length === 1 ? inline.children[0] : undefined;
      if (open?.type === 'paragraph_open' && close?.type === 'paragraph_close' && image && figureName(image)) {
        const token = new state.Token('figure', 'figure', 0);
        token.block = true;
        token.map = open.map;
        token.attrs = [['src', image.attrGet('src') ?? '']];
        token.content = textOf(image);
        kept.push(token);
        index += 2;
      } else if (open) kept.push(open);
    }
    state.tokens = kept;
  });

  md.renderer.rules['figure'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const name = token && figureName(token);
    if (token === undefined || name === undefined) return '';
    const { figures } = pageOf(env);
    const svg = Object.hasOwn(figures, name) ? figures[name] : undefined;
    const alt = escapeHtml(token.content);
    if (svg === undefined) return `<p>${alt}</p>\n`;
    return `<figure data-figure="${escapeHtml(name)}">${svg.trim().replace(/^<svg/, () => `<svg aria-label="${alt}"`)}</figure>\n`;
  };
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index];
    return token ? escapeHtml(textOf(token)) : '';
  };
}
