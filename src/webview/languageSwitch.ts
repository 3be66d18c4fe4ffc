// The control that switches the language of content, in place.
import type { Screen } from '../protocol/screens.ts';
import { button, element } from './element.ts';
import { otherLanguage } from './language.ts';
import type { PageContext } from './pageContext.ts';

export function languageSwitch({ words, language }: Screen, page: PageContext): HTMLButtonElement {
  return button(
    {
      class: 'control languages',
      title: words.otherLanguageHint,
      'aria-label': words.otherLanguage,
      lang: language === 'en' ? 'zh-Hans' : 'en',
      'data-focus': 'language',
    },
    () => page.call(page.host.setLanguage(otherLanguage(language))),
    languageName('中', 'zh-Hans', language === 'zh-cn'),
    element('span', { class: 'slash', 'aria-hidden': 'true' }, '/'),
    languageName('EN', 'en', language === 'en'),
  );
}

const languageName = (name: string, lang: string, current: boolean): HTMLElement =>
  element('span', { lang, class: current ? 'current' : undefined }, name);
