// The HTML of an answer where no popover can open: the concept words stay, as text.

/** Undoes what conceptLinks.ts renders; that holds escaped text alone. */
export const withoutConcepts = (html: string): string =>
  html.replace(/<button type="button" class="concept"[^>]*>([^<]*)<\/button>/g, '$1');
