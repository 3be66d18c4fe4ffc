// The HTML document of the page with its content security policy: the only place where both are written.
import type { Language } from '../../core/catalog/question.ts';
import type { Screen } from '../../protocol/screens.ts';
import { firstPicture } from './firstPicture.ts';

export interface PageHtmlOptions {
  /** `webview.cspSource`: where styles and fonts may come from. */
  readonly cspSource: string;
  /** Fresh for each document, at least 128 bits in base 64 or hexadecimal. */
  readonly nonce: string;
  /** Addresses of dist/webview/main.js and dist/webview/theme.css. */
  readonly script: string;
  readonly style: string;
  readonly language: Language;
  /** What the page draws at once; without it, it asks. */
  readonly screen?: Screen;
}

/**
 * No inline script or style, nothing from elsewhere, no requests at all: a module that bears the nonce, the chunks that it
 * imports, style sheets and their fonts. The first screen travels as data, which no browser runs,
 * and the top of an answer as text, too.
 */
export function pageHtml({ cspSource, nonce, script, style, language, screen }: PageHtmlOptions): string {
  const policy = [
    "default-src 'none'",
    `font-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language === 'zh-cn' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gloss</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
${firstPicture(screen)}${screen === undefined ? '' : `<script type="application/json" id="screen">${data(screen)}</script>\n`}<script type="module" nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

/** JSON in which nothing ends or opens a tag or a comment. */
const data = (value: Screen): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

const attribute = (text: string): string => text.replace(/[&"<>]/g, (character) => `&#${character.codePointAt(0)};`);
