// A number and its % stay on one line: the space between them does not break.

/** "83 %" with U+00A0 in place of its space. In a text, or in HTML outside its tags. */
export const unbroken = (text: string): string => text.replace(/(?<=\d) (?=%)/g, '\u00a0');
