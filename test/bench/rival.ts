// The named rival: an extension of the same byte size that does nothing, and can open an empty panel.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const rivalId = 'gloss-study.rival';

const source = `const vscode = require('vscode');
exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('rival.open', () => {
    const panel = vscode.window.createWebviewPanel('rival.page', 'Rival', vscode.ViewColumn.Active, { enableScripts: true });
    panel.webview.html = '<!DOCTYPE html><html><body><main data-empty>Empty</main></body></html>';
  }));
};
`;

/**
 * @param folder made here
 * @param like the staged Gloss whose size it takes
 */
export async function makeRival(folder: string, like: string): Promise<void> {
  const { size } = await stat(path.join(like, 'dist', 'extension.js'));
  const { engines } = JSON.parse(await readFile(path.join(like, 'package.json'), 'utf8')) as { engines: object };
  await mkdir(path.join(folder, 'dist'), { recursive: true });
  const manifest = {
    publisher: 'gloss-study',
    name: 'rival',
    version: '0.0.0',
    engines,
    main: './dist/extension.js',
    browser: './dist/extension.js',
    activationEvents: ['onLanguage:python'],
    contributes: { commands: [{ command: 'rival.open', title: 'Rival' }] },
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'dist', 'extension.js'), padded(size));
}

/** Functions that are never called: a loader has to read them as it reads real ones. */
function padded(size: number): string {
  let text = source;
  for (let n = 0; text.length < size - 120; n += 1)
    text += `function f${n}(a, b) { if (a > ${n}) return b.map((x) => x * ${n}); return { a, b, n: ${n} }; }\n`;
  return text.padEnd(size, ' ');
}
