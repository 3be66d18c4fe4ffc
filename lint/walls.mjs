// The import walls of ARCHITECTURE.md as one lint rule, made from one table: which layer may import what.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {object} Wall
 * @property {string} layer a folder or file below src
 * @property {readonly string[]} inside
 * @property {readonly string[]} [typesFrom]
 * @property {readonly string[]} packages
 * @property {boolean} node
 * @property {boolean} [own] whether each folder of the layer may import itself
 */

/** First match wins. `inside`: folders (below src) that may be imported; `packages`: npm packages that may be imported. @type {readonly Wall[]} */
export const walls = [
  {
    layer: 'core',
    inside: ['core'],
    packages: ['markdown-it', 'yaml', 'minisearch', 'ignore', 'ts-fsrs'],
    node: false,
  },
  { layer: 'protocol', inside: ['protocol'], typesFrom: ['core'], packages: [], node: false },
  { layer: 'host', inside: ['host', 'core', 'protocol'], packages: ['vscode'], node: false },
  { layer: 'webview/note', inside: ['webview/note'], packages: ['markdown-it'], node: false },
  {
    layer: 'webview',
    inside: ['webview', 'protocol'],
    typesFrom: ['core', 'labs/lab.ts'],
    packages: ['katex', 'labs:views'],
    node: false,
  },
  { layer: 'labs/kit', inside: ['labs/kit', 'labs/lab.ts'], packages: ['uplot'], node: false },
  { layer: 'labs/lab.ts', inside: [], packages: [], node: false },
  {
    layer: 'labs/',
    own: true,
    inside: ['labs/lab.ts', 'labs/kit', 'core/estimate', 'core/numerics'],
    packages: [],
    node: false,
  },
  {
    layer: 'build',
    inside: ['build', 'core'],
    packages: ['@retorquere/bibtex-parser', 'mathjax-full', 'esbuild'],
    node: true,
  },
  { layer: 'extension.ts', inside: ['host'], packages: ['vscode'], node: false },
];

const within = (/** @type {string} */ file, /** @type {string} */ folder) =>
  file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/**
 * The reason why `file` (relative to src) may not import `source`, or undefined when it may.
 * @param {string} file
 * @param {string} source
 * @param {boolean} typeOnly
 */
export function refusal(file, source, typeOnly) {
  const wall = walls.find((candidate) => within(file, candidate.layer));
  if (wall === undefined) return `${file} belongs to no layer`;
  if (source.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), source);
    const allowed = [...wall.inside, ...(typeOnly ? (wall.typesFrom ?? []) : [])];
    if (wall.own) allowed.push(file.split('/').slice(0, 2).join('/'));
    if (allowed.some((folder) => within(target, folder))) return undefined;
    return `${wall.layer} may not import ${target}`;
  }
  if (source.startsWith('node:')) return wall.node ? undefined : `${wall.layer} may not import Node's ${source}`;
  const name = source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
  return wall.packages.includes(name) ? undefined : `${wall.layer} may not import the package ${name}`;
}

/**
 * A node of the syntax tree, of which only what is read here is named.
 * @typedef {{ [key: string]: unknown, specifiers?: readonly Node[], source?: { value?: unknown, type?: string } }} Node
 */

/** @type {(node: Node, key: string) => boolean} */
const allTypes = (node, key) =>
  node[key] === 'type' || (!!node.specifiers?.length && node.specifiers.every((one) => one[key] === 'type'));

const rule = {
  /** @param {{ filename: string, report(fault: { node: Node, message: string }): void }} context */
  create(context) {
    const file = path.relative(path.join(root, 'src'), context.filename).split(path.sep).join('/');
    if (file.startsWith('..')) return {};
    /** @type {(node: Node, source: Node['source'], typeOnly: boolean) => void} */
    const check = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const reason = refusal(file, source.value, typeOnly);
      if (reason !== undefined) context.report({ node, message: reason });
    };
    return {
      ImportDeclaration: (/** @type {Node} */ node) => check(node, node.source, allTypes(node, 'importKind')),
      ExportNamedDeclaration: (/** @type {Node} */ node) =>
        node.source && check(node, node.source, allTypes(node, 'exportKind')),
      ExportAllDeclaration: (/** @type {Node} */ node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (/** @type {Node} */ node) => {
        if (node.source?.type === 'Literal') check(node, node.source, false);
      },
    };
  },
};

export default { meta: { name: 'walls' }, rules: { 'no-crossing': rule } };
