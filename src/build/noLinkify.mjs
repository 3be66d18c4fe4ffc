// Stands in for linkify-it in the bundle: markdown-it makes its link finder always, and Gloss never turns it on (15 kB).
export function LinkifyIt() {}
