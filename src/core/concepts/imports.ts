// The packages, modules and headers that a text imports, in the languages in which LLM code is written.

/** Longer lines are data, not imports. */
const longestLine = 500;

/** A line that may import, behind its blanks: notebook JSON puts a quote before it. */
const opening =
  /^"?\s*(?:from|import|#\s*include|use|extern|require|library|export|const|let|var|pip3?|uv|conda|RUN|[!%]\s*pip3?)\b/;

/**
 * `peft==0.10`, `"peft>=0.7",`, `- peft`, `peft`: a requirement alone on its line. The name is matched at once and not
 * letter by letter again (a lookahead gives nothing back), for most lines of code begin with a name.
 */
const requirement = /^(?:-\s+)?["']?(?=([A-Za-z][\w.-]*))\1(?:(?:\[[\w,\s-]*\])?\s*(?:[=<>~!]=|\s@\s)|((?:["'],?)?)$)/;

/** Without a version a requirement has small letters. */
const bareName = /^[a-z][a-z\d_.-]*$/;

/** A line of Go's list of imports: `"github.com/ollama/ollama/api"`. */
const goImport = /^(?:\w+\s+)?"((?:[\w.-]+\/)+[\w.-]+)"$/;

const forms: readonly { readonly test: RegExp; readonly names: RegExp }[] = [
  // Python: `import torch, peft as p`; `from peft.tuners import x`.
  { test: /^\s*"?\s*from\s+([\w.]+)\s+import\b/, names: /[\w.]+/g },
  {
    test: /^\s*"?\s*import\s+([\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.]+(?:\s+as\s+\w+)?)*)/,
    names: /(?<!\sas\s+)(?<![\w.])(?!as\s)[\w.]+/g,
  },
  // C and C++.
  { test: /^\s*#\s*include\s*[<"]([^>"]+)[>"]/, names: /.+/g },
  // JavaScript and TypeScript.
  { test: /\bfrom\s+["']([^"']+)["']/, names: /.+/g },
  { test: /\b(?:require|import)\s*\(?\s*["']([^"']+)["']/, names: /.+/g },
  // Rust, R.
  { test: /^\s*(?:pub\s+)?(?:use|extern\s+crate)\s+(\w+)/, names: /\w+/g },
  { test: /^\s*library\(\s*["']?([\w.]+)/, names: /[\w.]+/g },
  // Shell, Dockerfiles, notebook magics.
  { test: /\b(?:pip3?|uv(?:\s+pip)?|conda)\s+(?:install|add)\s+(.+)/, names: /(?<![\w./-])[A-Za-z][\w.-]*/g },
];

/**
 * Calls `found` for each imported name in its spellings: the whole (`flash_attn.layers`, `ggml/ggml.h`), its head
 * (`flash_attn`, `ggml`), a header's own name (`ggml.h`), dashes as underscores (`flash_attn` for `flash-attn`), and the
 * scope and name of a scoped package (`langchain` and `openai` for `@langchain/openai`).
 * Files of the same project (`./adapters`, `.adapters`) are no packages.
 */
export function importsIn(text: string, found: (name: string) => void): void {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > 3 && end - start <= longestLine) {
      let first = start;
      while (first < end && isBlank(text.charCodeAt(first))) first += 1;
      if (opens(text.charCodeAt(first))) lineImports(text.slice(first, end).trimEnd(), found);
    }
    start = end + 1;
  }
}

/** Most lines are told by their first sign, which costs less than any expression does. */
const opens = (code: number): boolean => code < 0x80 && openings[code] === 1;
const openings = new Uint8Array(0x80);
for (const sign of `"'-#!%_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`) openings[sign.charCodeAt(0)] = 1;

/** Spaces, tabs, the carriage return. */
const isBlank = (code: number): boolean => code <= 0x20;

/** @param line without the blanks around it */
function lineImports(line: string, found: (name: string) => void): void {
  if (opening.test(line)) {
    for (const { test, names } of forms) {
      const list = test.exec(line)?.[1];
      if (list !== undefined) for (const [name] of list.matchAll(names)) spellings(name, found);
    }
    return;
  }
  const [, required, bare] = requirement.exec(line) ?? [];
  if (required !== undefined && (bare === undefined || bareName.test(required))) spellings(required, found);
  if (!line.endsWith('"')) return;
  for (const part of goImport.exec(line)?.[1]?.split('/') ?? []) spellings(part, found);
}

function spellings(name: string, found: (name: string) => void): void {
  if (name.startsWith('.')) return;
  if (name.startsWith('@')) for (const part of name.slice(1).split('/')) if (part !== '') found(part);
  const head = name.split(/[./:]/, 1)[0] ?? name;
  const header = /[^/]+\.(?:h|hpp|cuh|hh)$/.exec(name)?.[0];
  // Capitals of packages are written as one likes, those of headers are not: LoRaLib.h drives radios, loralib trains.
  const other = header ?? head.toLowerCase();
  for (const one of new Set([name, head, other, head.replaceAll('-', '_')])) found(one);
}
