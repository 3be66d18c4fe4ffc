// Quantities as people of this field write them: 8.03B, 16.1 GB, 128 KiB.

const rounded = (value: number, digits: number): string =>
  value >= 10 ** digits ? String(Math.round(value)) : String(Number(value.toPrecision(digits)));

const scaled = (value: number, step: number, units: readonly string[], gap: string): string => {
  let size = value;
  let unit = 0;
  // 999.6 would be written 1000: then the next unit says it better.
  while (unit + 1 < units.length && Number(size.toPrecision(3)) >= step) {
    size /= step;
    unit += 1;
  }
  return `${rounded(size, 3)}${gap}${units[unit] ?? ''}`.trimEnd();
};

/** 8030261248 -> "8.03B"; below a thousand as it is. */
export const billions = (count: number): string => scaled(count, 1000, ['', 'K', 'M', 'B', 'T'], '');

/** Decimal units, as disks and model cards count: 16060522496 -> "16.1 GB". */
export const decimalBytes = (bytes: number): string => scaled(bytes, 1000, ['B', 'kB', 'MB', 'GB', 'TB'], ' ');

/** Binary units, as caches are counted: 131072 -> "128 KiB". */
export const binaryBytes = (bytes: number): string => scaled(bytes, 1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB'], ' ');

/** 8388608 -> "8,388,608"; at most `digits` behind the point. */
export const grouped = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits });

/** At least `digits` figures that say something: 0.0003 -> "0.0003", 1.4286 -> "1.43". */
export const figures = (value: number, digits = 3): string => rounded(value, digits);
