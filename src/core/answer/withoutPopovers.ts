// The HTML of an answer where no popover can open: the concept words stay, as text, and the numbers of sources go.

/** Undoes what conceptLinks.ts and cite.ts render; both hold escaped text alone, and a `<sup>` is made by cite.ts alone. */
export const withoutPopovers = (html: string): string =>
  html
    .replace(/<sup><button type="button" class="cite"[^]*?<\/sup>/g, '')
    .replace(/<button type="button" class="concept"[^>]*>([^<]*)<\/button>/g, '$1');
