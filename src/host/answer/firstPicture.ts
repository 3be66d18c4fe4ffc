// What of an answer stands in the document itself, seen before the page's script is there: its head and the minute, as screens/answer.ts draws them.
import { escapeHtml } from '../../core/answer/escapeHtml.ts';
import type { AnswerScreen, Screen } from '../../protocol/screens.ts';

/** All tags but those that mark text and bear no attribute: here stands nothing that could be pressed, loaded or run. */
const otherTags = /<(?!\/?(?:p|em|strong|code|ul|ol|li|sup|sub)>)[^>]*>?/g;

/** HTML, safe to insert whatever the answer holds; empty for screens that do not begin at the top of an answer. The page draws over it within two frames. */
export function firstPicture(screen: Screen | undefined): string {
  if (screen?.kind !== 'answer' || screen.section !== undefined || screen.answerFirst === true) return '';
  // A size of one's own needs a style attribute, which the page's policy forbids in a document.
  if (screen.fontSize !== undefined) return '';
  const { language, eyebrow, title, lead } = screen;
  return `<div class="gloss" data-first><div class="page with-contents" lang="${language === 'en' ? 'en' : 'zh-Hans'}"><main class="column">
<header class="head"><p class="eyebrow">${escapeHtml(eyebrow)}</p><h1>${escapeHtml(title)}</h1>${controls(screen)}</header>
<div class="body">${minute(screen)}${lead === '' ? '' : `<div class="lead">${textOf(lead)}</div>`}</div>
</main></div></div>`;
}

const textOf = (html: string): string => html.replace(otherTags, '');

const control = (html: string): string => `<button type="button" class="control" tabindex="-1">${html}</button>`;

/** As high as the menu's icon, which its script draws. */
const iconSpace = '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"></svg>';

function controls({ words, language }: AnswerScreen): string {
  const name = (text: string, lang: string, current: boolean): string =>
    `<span lang="${lang}"${current ? ' class="current"' : ''}>${text}</span>`;
  const [chinese, english] = [name('中', 'zh-Hans', language === 'zh-cn'), name('EN', 'en', language === 'en')];
  return `<div class="controls"><button type="button" class="control languages" tabindex="-1" lang="${language === 'en' ? 'zh-Hans' : 'en'}">${chinese}<span class="slash">/</span>${english}</button>${control(escapeHtml(words.answerFirst))}<div class="menu-place">${control(iconSpace)}</div></div>`;
}

const minute = ({ words, aloud }: AnswerScreen): string =>
  `<section class="aloud"><div class="aloud-head"><h2>${escapeHtml(words.aloud)}</h2><span class="muted">${escapeHtml(words.aboutSeconds.replace('{0}', String(aloud.seconds)))}</span>${control(escapeHtml(words.hideText))}</div><div class="aloud-text">${textOf(aloud.html)}</div></section>`;
