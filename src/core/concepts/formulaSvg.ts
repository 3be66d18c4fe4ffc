// A formula of a concept as SVG in any colour, put together from the glyph atlas that the build makes.

/** Where the glyphs and rules of one formula stand; whole numbers in 1/1000 em, y upwards from the baseline. */
export interface Formula {
  readonly width: number;
  /** Above the baseline. */
  readonly height: number;
  /** Below the baseline. */
  readonly depth: number;
  /** Quadruples: number of the glyph in the atlas, x, y, scale in thousandths. */
  readonly glyphs: readonly number[];
  /** Quadruples: x, y of the lower left corner, width, height. */
  readonly rules: readonly number[];
}

/** Glyph outlines as SVG path data, y upwards, 1000 units an em. */
export type Atlas = readonly string[];

/** A margin around the formula that keeps antialiased edges whole, in 1/1000 em. */
const margin = 60;

/**
 * @param colour a CSS colour, `#rrggbb`
 * @param em size of the type in CSS pixels
 * @returns an SVG document; a glyph that the atlas lacks is left out
 */
export function formulaSvg(formula: Formula, atlas: Atlas, colour: string, em: number): string {
  const width = formula.width + 2 * margin;
  const height = formula.height + formula.depth + 2 * margin;
  const shapes: string[] = [];
  for (let at = 0; at + 3 < formula.glyphs.length; at += 4) {
    const [glyph = -1, x = 0, y = 0, scale = 1000] = formula.glyphs.slice(at, at + 4);
    const path = atlas[glyph];
    if (path === undefined) continue;
    const scaled = scale === 1000 ? '' : ` scale(${scale / 1000})`;
    shapes.push(`<path transform="translate(${x},${y})${scaled}" d="${path}"/>`);
  }
  for (let at = 0; at + 3 < formula.rules.length; at += 4) {
    const [x = 0, y = 0, wide = 0, high = 0] = formula.rules.slice(at, at + 4);
    shapes.push(`<rect x="${x}" y="${y}" width="${wide}" height="${high}"/>`);
  }
  const pixels = (units: number): string => ((units * em) / 1000).toFixed(1);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(width)}" height="${pixels(height)}" ` +
    `viewBox="${-margin} ${-formula.height - margin} ${width} ${height}">` +
    `<g fill="${colour}" transform="scale(1,-1)">${shapes.join('')}</g></svg>`
  );
}
