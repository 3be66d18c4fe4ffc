// The reader's own Markdown as it is shown: without the title that its file began with, and without remarks.

/** Undefined when there is nothing but headings and remarks in it. */
export function noteText(markdown: string): string | undefined {
  const text = markdown.replace(/<!--[^]*?-->/g, '').replace(/^\uFEFF?\s*(?:# .*)?/, '');
  return text.replace(/^#{1,6}\s.*$/gm, '').trim() === '' ? undefined : text.trim();
}
