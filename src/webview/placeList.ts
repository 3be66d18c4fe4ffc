// Places in files as a row of links: "train.py:14".
import type { PlaceLink } from '../protocol/screens.ts';
import { button, element } from './element.ts';
import type { PageContext } from './pageContext.ts';

export function placeList(places: readonly PlaceLink[], page: PageContext): HTMLElement {
  return element(
    'p',
    { class: 'places' },
    ...places.flatMap(({ label, uri, line }, index) => [
      ...(index === 0 ? [] : [' ']),
      button({ class: 'link' }, () => page.call(page.host.openPlace(uri, line)), element('code', {}, label)),
    ]),
  );
}
