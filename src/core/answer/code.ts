// Code and labs: fences become scrollable <pre> with their language, or the place where a lab mounts; headings stay below the page's own.
import type { MarkdownIt } from 'markdown-it';
import { pageOf } from './page.ts';
import { answerWords } from './words.ts';

/** The words after the fence: language first, then `run` or a lab's id. */
export function fenceWords(info: string): readonly string[] {
  return info.trim().split(/\s+/).slice(0, 4);
}

const labId = /^[a-z][a-z0-9-]*$/;

/** The id and options of a lab block; undefined when it is none or its options are no JSON object. */
export function parseLab(info: string, content: string): { readonly id: string; readonly options: string } | undefined {
  const [language, id] = fenceWords(info);
  if (language !== 'lab' || id === undefined || !labId.test(id)) return undefined;
  try {
    const options: unknown = JSON.parse(content.trim() === '' ? '{}' : content);
    if (typeof options !== 'object' || options === null || Array.isArray(options)) return undefined;
    return { id, options: JSON.stringify(options) };
  } catch {
    return undefined;
  }
}

const depth = (tag: string): string => `h${Math.max(4, Math.min(6, Number(tag.slice(1)) || 4))}`;

export function codePlugin(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;

  md.renderer.rules['fence'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const lab = parseLab(token.info, token.content);
    if (lab !== undefined)
      return `<div class="lab" data-lab="${lab.id}" data-options="${escapeHtml(lab.options)}"></div>\n`;
    const language = (fenceWords(token.info)[0] ?? '').replace(/[^A-Za-z0-9+#-]/g, '');
    const code = escapeHtml(token.content);
    if (language === 'output')
      return `<pre class="output" tabindex="0" role="group" aria-label="${answerWords[pageOf(env).language].output}"><samp>${code}</samp></pre>\n`;
    const named = language === '' ? '' : ` class="language-${language}"`;
    return `<pre class="code" tabindex="0"><code${named}>${code}</code></pre>\n`;
  };
  md.renderer.rules['code_block'] = (tokens, index) =>
    `<pre class="code" tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;

  md.renderer.rules['heading_open'] = (tokens, index) => `<${depth(tokens[index]?.tag ?? '')}>`;
  md.renderer.rules['heading_close'] = (tokens, index) => `</${depth(tokens[index]?.tag ?? '')}>\n`;
}
