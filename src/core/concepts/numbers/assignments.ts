// What code gives to names: keyword arguments, assignments, keys of JSON and YAML, options of a command line.

export type Value = number | boolean | string | readonly string[];

export interface Assignment {
  /** Lower case, with underscores: `--lora-r` and `lora_r` are one name. */
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly value: Value;
}

const number = String.raw`[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.])`;
const value = String.raw`(${number}|"[^"\n]{0,200}"|'[^'\n]{0,200}'|\[[^\][]{0,600}\]|(?:\n[ \t]*- ?[\w.]+){1,40}|[A-Za-z_][\w./-]{0,100})`;
const given = new RegExp(
  String.raw`\b(?<!-)([A-Za-z_]\w{0,80})\b["']?[ \t]*(?::[ \t]*[A-Za-z_][\w.]{0,30}[ \t]*(?==))?[=:][ \t]*${value}`,
  'g',
);
const option = new RegExp(String.raw`(?<![\w-])--([A-Za-z][\w-]{0,80})[ =]${value}`, 'g');

/** Time grows with the text alone: the caller bounds it. */
export function assignmentsIn(text: string): readonly Assignment[] {
  return [...text.matchAll(given), ...text.matchAll(option)].map((match) => {
    const [whole, name = '', raw = ''] = match;
    return {
      name: name.toLowerCase().replaceAll('-', '_'),
      start: match.index + whole.indexOf(name),
      valueStart: match.index + whole.length - raw.length,
      valueEnd: match.index + whole.length,
      value: parse(raw),
    };
  });
}

function parse(raw: string): Value {
  if (/^[-+.\d]/.test(raw)) return Number(raw.replaceAll('_', ''));
  if (raw === 'True' || raw === 'true') return true;
  if (raw === 'False' || raw === 'false') return false;
  if (raw.startsWith('[') || raw.startsWith('\n')) return raw.match(/[A-Za-z_][\w.]*/g) ?? [];
  return /^["']/.test(raw) ? raw.slice(1, -1) : raw;
}

/** What the names near a place hold. */
export interface Values {
  /** A positive finite number under one of the names, the nearest. */
  number(...names: readonly string[]): number | undefined;
  /** The same, zero included. */
  zeroOrMore(...names: readonly string[]): number | undefined;
  get(...names: readonly string[]): Value | undefined;
  /** The text around, for what is no assignment. */
  readonly text: string;
  /** Where in `text` the question was asked. */
  readonly at: number;
}

export function valuesNear(text: string, at: number, assignments = assignmentsIn(text)): Values {
  const nearest = new Map<string, Assignment>();
  for (const one of assignments) {
    const known = nearest.get(one.name);
    if (known === undefined || Math.abs(one.start - at) < Math.abs(known.start - at)) nearest.set(one.name, one);
  }
  const get = (...names: readonly string[]): Value | undefined => {
    for (const name of names) {
      const found = nearest.get(name);
      if (found !== undefined) return found.value;
    }
    return undefined;
  };
  const zeroOrMore = (...names: readonly string[]): number | undefined => {
    const found = get(...names);
    return typeof found === 'number' && Number.isFinite(found) && found >= 0 && found < 1e15 ? found : undefined;
  };
  return {
    get,
    zeroOrMore,
    number(...names) {
      const found = zeroOrMore(...names);
      return found === 0 ? undefined : found;
    },
    text,
    at,
  };
}
