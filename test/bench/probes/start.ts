// Runs inside VS Code: activates one extension and reports what VS Code's own table and the heap say.
import * as vscode from 'vscode';

declare const PROBED: string;

interface NodeProcess {
  memoryUsage(): { heapUsed: number };
  getBuiltinModule(name: 'node:v8'): { setFlagsFromString(flags: string): void };
  getBuiltinModule(name: 'node:vm'): { runInNewContext(code: string): () => void };
}

/** Bytes in use after a collection; undefined in a web worker, which has no way to ask. */
function usedHeap(): number | undefined {
  const { process } = globalThis as { process?: Partial<NodeProcess> };
  if (process?.getBuiltinModule === undefined || process.memoryUsage === undefined) return undefined;
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
  const collect = process.getBuiltinModule('node:vm').runInNewContext('gc');
  for (let turn = 0; turn < 3; turn += 1) collect();
  return process.memoryUsage().heapUsed;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function timesOf(id: string): Promise<{ load: number; activate: number }> {
  await vscode.commands.executeCommand('perfview.show');
  const row = new RegExp(`^\\| ${id.replaceAll('.', '\\.')} +\\| \\w+ +\\| (\\d+) +\\| (\\d+)`, 'm');
  for (let turn = 0; turn < 100; turn += 1) {
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    const found = row.exec(text);
    if (found !== null) return { load: Number(found[1]), activate: Number(found[2]) };
    await pause(100);
  }
  throw new Error(`VS Code's table has no row ${id}`);
}

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension(PROBED);
  if (extension === undefined) throw new Error(`${PROBED} is not there`);
  // What VS Code starts by itself shall be over.
  await pause(1500);
  if (extension.isActive) throw new Error(`${PROBED} is active already`);
  const before = usedHeap();
  await extension.activate();
  await pause(500);
  const after = usedHeap();
  const times = await timesOf(PROBED);
  const result = { ...times, ...(before !== undefined && after !== undefined ? { heap: after - before } : {}) };
  const file = vscode.Uri.joinPath(extension.extensionUri, 'result.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(result)));
}
