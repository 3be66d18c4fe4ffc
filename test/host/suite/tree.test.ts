// The tree in the side bar: Today, then the topics with their questions, in the reader's language.
import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { readCompiled, setLanguage } from './gloss.ts';
import { observed } from './observed.ts';

interface Row {
  readonly group: string;
  readonly head: Readonly<Record<'en' | 'zh-cn', { readonly short: string }>>;
}

const label = ({ label: text }: vscode.TreeItem): string => (typeof text === 'string' ? text : (text?.label ?? ''));

/** Labels of the rows, each topic with its own beneath. */
async function rows(): Promise<readonly (readonly [string, readonly string[]])[]> {
  const tree = observed.trees.get('gloss.questions');
  ok(tree, 'the tree is not there');
  const labels = async (parent?: unknown): Promise<readonly [unknown, string][]> => {
    const nodes = (await tree.getChildren(parent)) ?? [];
    return Promise.all(
      nodes.map(async (node): Promise<[unknown, string]> => [node, label(await tree.getTreeItem(node))]),
    );
  };
  const groups = await labels();
  // What stands under the file is another test's.
  return Promise.all(groups.map(async ([node, name]) => [name, (await labels(node)).map(([, text]) => text)] as const));
}

describe('tree', () => {
  before(() => setLanguage('en'));
  after(() => setLanguage(undefined));

  it('shows Today and the topics that have questions, in their order', async () => {
    const known = ['Architecture', 'Training', 'Tuning and alignment', 'Inference and serving'];
    const names = (await rows()).map(([name]) => name);
    equal(names[0], 'Today');
    equal(names[1], 'This file');
    equal(
      names.slice(2),
      known.filter((one) => names.includes(one)),
    );
  });

  it('shows every question once below its topic, by its short title', async () => {
    // SAFETY: the build has written it.
    const { questions } = (await readCompiled('catalog.json')) as { questions: readonly Row[] };
    const shown = (await rows()).slice(2).flatMap(([, below]) => below);
    equal(shown.toSorted(), questions.map(({ head }) => head.en.short).toSorted());
  });

  it('speaks Chinese as soon as the reader does', async () => {
    await setLanguage('zh-cn');
    const topics = await rows();
    equal(
      topics.some(([name, below]) => name === '微调与对齐' && below.includes('LoRA 与 QLoRA')),
      true,
    );
    await setLanguage('en');
  });

  it('has a tooltip with the summary, made when it is asked for', async () => {
    const tree = observed.trees.get('gloss.questions');
    ok(tree?.resolveTreeItem);
    const topic = (await tree.getChildren())?.[2];
    const [question] = (await tree.getChildren(topic)) ?? [];
    const item = await tree.getTreeItem(question);
    equal(item.tooltip, undefined);
    const token = new vscode.CancellationTokenSource().token;
    const resolved = await tree.resolveTreeItem(item, question, token);
    ok(resolved?.tooltip instanceof vscode.MarkdownString && resolved.tooltip.value.length > 40);
  });
});
