// One line at the top that asks once whether to read in the other language.
import type { Screen } from '../protocol/screens.ts';
import { button, element } from './element.ts';
import { htmlLanguage } from './language.ts';
import type { PageContext } from './pageContext.ts';

export function strip(screen: Screen, page: PageContext): HTMLElement | undefined {
  const { strip: asked } = screen;
  if (asked === undefined) return undefined;
  const { question, yes, no, to } = asked;
  const decline = (): void => {
    line.remove();
    page.call(page.host.keepLanguage());
  };
  const line = element(
    'aside',
    { class: 'strip', lang: htmlLanguage(to), 'aria-label': question },
    element('span', {}, question),
    button({ class: 'link' }, () => page.call(page.host.setLanguage(to)), yes),
    // Declining is worded in the language that stays.
    button({ class: 'link', lang: htmlLanguage(screen.language) }, decline, no),
  );
  return line;
}
