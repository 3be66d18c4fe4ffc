// One clear sentence instead of a screen, with at most one way out.
import type { MessageScreen } from '../../protocol/screens.ts';
import { button, element } from '../element.ts';
import { htmlLanguage } from '../language.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { strip } from '../strip.ts';

export function drawMessage(screen: MessageScreen, page: PageContext): DrawnScreen {
  const { action, text, language } = screen;
  const main = element('main', { class: 'column message' }, element('h1', { tabindex: -1 }, text));
  if (action !== undefined)
    main.append(
      element(
        'p',
        {},
        button({ class: 'link' }, () => page.call(page.host.openQuestion(action.question)), action.label),
      ),
    );
  const node = element('div', { class: 'page', lang: htmlLanguage(language) }, strip(screen, page), main);
  return { node, attached: () => window.scrollTo(0, 0), reveal: () => false, dispose: () => {} };
}
