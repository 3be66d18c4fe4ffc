// The files of the workspace that a plan looks at: listed with files.exclude, .gitignore read along.
import * as vscode from 'vscode';
import { ignoreRules, type IsIgnored } from '../../core/plan/ignoreRules.ts';

/** Files that a plan lists. */
const mostFiles = 20_000;
/** .gitignore files that are read. */
const mostRules = 500;

/** Folders that hold other people's code, whatever .gitignore says. */
const foreignFolders = [
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.venv',
  'venv',
  'site-packages',
  '__pycache__',
] as const;
const foreign = `{${foreignFolders.map((name) => `**/${name}/**`).join(',')}}`;

const binary =
  /\.(?:png|jpe?g|gif|bmp|ico|webp|tiff?|pdf|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|whl|so|a|o|dll|dylib|exe|class|pyc|pt|pth|bin|ckpt|safetensors|gguf|onnx|npy|npz|pkl|parquet|arrow|h5|tflite|mp[34]|wav|flac|ogg|mov|avi|webm|ttf|otf|woff2?|eot|sqlite3?|db)$/i;

/** Files whose names say that they hold no text: they are not even opened. */
export const isNeverText = (path: string): boolean => binary.test(path);

/** In order of their paths. @returns `left`: 1 when there are more than a plan looks at */
export async function listFiles(
  token: vscode.CancellationToken,
): Promise<{ readonly files: readonly vscode.Uri[]; readonly left: number }> {
  // VS Code adds files.exclude to what is excluded here.
  const found = await vscode.workspace.findFiles('**/*', foreign, mostFiles + 1, token);
  const files = found.slice(0, mostFiles).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { files, left: found.length - files.length };
}

/** Whether a file that came later would be listed. */
export async function isListed(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return false;
  const path = vscode.workspace.asRelativePath(uri, false);
  // Installing a package makes thousands of files.
  if (foreignFolders.some((name) => `/${path}`.includes(`/${name}/`))) return false;
  const pattern = new vscode.RelativePattern(folder, path.replace(/[*?[\]{}]/g, '[$&]'));
  return (await vscode.workspace.findFiles(pattern, undefined, 1)).length > 0;
}

/** Of every .gitignore in the workspace; one that cannot be read says nothing. */
export async function readIgnoreRules(token: vscode.CancellationToken): Promise<IsIgnored> {
  const found = await vscode.workspace.findFiles('**/.gitignore', foreign, mostRules, token);
  const texts = await Promise.all(
    found.map(async (uri): Promise<readonly [string, string]> => {
      const path = vscode.workspace.asRelativePath(uri);
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      try {
        return [folder, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))];
      } catch {
        return [folder, ''];
      }
    }),
  );
  return ignoreRules(new Map(texts));
}
