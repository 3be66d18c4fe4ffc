// The tree of the side bar: Today, this file, then the topics with their questions; rows in the reader's language.
import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { AnswerHead, Language } from '../../core/catalog/question.ts';
import type { Topic } from '../../core/catalog/topic.ts';
import type { QuestionState } from '../../core/recall/questionState.ts';
import type { QuestionTarget } from '../ids.ts';
import { showError } from '../command.ts';
import { today, type TodayRow } from './today.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import { dueCount, dueWords } from '../recall/dueCount.ts';
import type { MemoryService } from '../recall/memoryService.ts';
import type { Services } from '../services.ts';
import { conceptItem, conceptRows, fileItem, noteItem, type FileNode } from './fileRows.ts';
import { questionState, stateWord } from './stateWords.ts';

export interface QuestionNode extends QuestionTarget {
  readonly kind: 'question';
  /** Under Today a question stands a second time. */
  readonly today?: 'daily' | 'continue';
}

export type Node =
  | { readonly kind: 'today' }
  | { readonly kind: 'due'; readonly due: number }
  | { readonly kind: 'sample' }
  | FileNode
  | { readonly kind: 'topic'; readonly topic: string }
  | QuestionNode;

const todayNode: Node = { kind: 'today' };
const fileNode: Node = { kind: 'file' };

export class QuestionTree implements vscode.TreeDataProvider<Node> {
  readonly #services: Services;
  readonly #file: ThisFile;
  readonly #memory: MemoryService;
  readonly #changed = new vscode.EventEmitter<Node | Node[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The questions' rows as VS Code holds them, each with the state that it was drawn with. */
  readonly #drawn = new Map<string, { readonly node: QuestionNode; state?: QuestionState | undefined }>();
  /** What stands under Today; undefined until it was drawn. */
  #today: string | undefined;

  constructor(services: Services, file: ThisFile, memory: MemoryService) {
    this.#services = services;
    this.#file = file;
    this.#memory = memory;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** The rows that would now say something else, and no other: a row that is drawn anew loses its tooltip. */
  async refreshChanged(): Promise<void> {
    const changed: Node[] = [...this.#drawn.values()]
      .filter(({ node, state }) => questionState(this.#services, this.#memory, node.question) !== state)
      .map(({ node }) => node);
    const shown = this.#today;
    if (shown !== undefined && shown !== JSON.stringify(this.#rowsOfToday(await this.#services.catalog())))
      changed.push(todayNode);
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** The rows of this file alone. */
  refreshFile(): void {
    this.#changed.fire(fileNode);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    // VS Code would show what is thrown here as it is.
    if (node?.kind === 'file')
      return conceptRows(this.#services, this.#file).catch((error: unknown) => {
        void showError(this.#services.log, error);
        return [];
      });
    const catalog = await this.#services.catalog().catch((error: unknown) => void showError(this.#services.log, error));
    if (catalog === undefined) return [];
    if (node === undefined) {
      const topics = catalog.topics.filter((topic) => catalog.inTopic(topic.id).length > 0);
      return [todayNode, fileNode, ...topics.map((topic): Node => ({ kind: 'topic', topic: topic.id }))];
    }
    if (node.kind === 'today') {
      const rows = this.#rowsOfToday(catalog);
      this.#today = JSON.stringify(rows);
      return rows.map(toNode);
    }
    if (node.kind !== 'topic') return [];
    return catalog.inTopic(node.topic).map(({ id }) => this.#rowOf(id).node);
  }

  #rowsOfToday(catalog: Catalog): readonly TodayRow[] {
    return today(this.#services, catalog, dueCount(this.#services, this.#memory));
  }

  #rowOf(question: string): { readonly node: QuestionNode; state?: QuestionState | undefined } {
    const row = this.#drawn.get(question) ?? { node: { kind: 'question', question } };
    this.#drawn.set(question, row);
    return row;
  }

  async getParent(node: Node): Promise<Node | undefined> {
    if (node.kind === 'fileConcept' || node.kind === 'fileNote') return fileNode;
    if (node.kind === 'sample' || node.kind === 'due' || (node.kind === 'question' && node.today !== undefined))
      return todayNode;
    if (node.kind !== 'question') return undefined;
    const question = (await this.#services.catalog()).byId(node.question);
    return question && { kind: 'topic', topic: question.group };
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    const catalog = await this.#services.catalog();
    const language = this.#services.language();
    switch (node.kind) {
      case 'today':
        return groupItem('today', vscode.l10n.t('Today'), 'calendar');
      case 'due':
        return dueItem(node.due);
      case 'sample':
        return sampleItem();
      case 'file':
        return fileItem(this.#file.document);
      case 'fileConcept':
        return conceptItem(node, (await this.#services.concepts()).byId(node.concept), language);
      case 'fileNote':
        return noteItem(this.#file.document);
      case 'topic':
        return topicItem(catalog, node.topic, language);
      case 'question': {
        const state = questionState(this.#services, this.#memory, node.question);
        if (node.today === undefined) this.#rowOf(node.question).state = state;
        return questionItem(catalog, node, language, state);
      }
    }
  }

  /** Tooltips are made when the mouse rests on a row, not before. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.kind !== 'question') return item;
    const question = (await this.#services.catalog()).byId(node.question);
    if (question === undefined) return item;
    const concepts = await this.#services.concepts().catch(() => undefined);
    const names = question.concepts.map((id) => concepts?.byId(id)?.name.en ?? id);
    item.tooltip = tooltip(question.head[this.#services.language()], names);
    return item;
  }
}

const toNode = (row: TodayRow): Node =>
  row.kind === 'sample' || row.kind === 'due' ? row : { kind: 'question', question: row.question, today: row.kind };

function groupItem(id: string, label: string, icon: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = id;
  return item;
}

function topicItem(catalog: Catalog, id: string, language: Language): vscode.TreeItem {
  const topic: Topic | undefined = catalog.topics.find((candidate) => candidate.id === id);
  const item = groupItem(`topic/${id}`, topic?.name[language] ?? id, topic?.icon ?? 'list-unordered');
  item.contextValue = 'topic';
  return item;
}

function questionItem(
  catalog: Catalog,
  node: QuestionNode,
  language: Language,
  state: QuestionState | undefined,
): vscode.TreeItem {
  const question = catalog.byId(node.question);
  const item = new vscode.TreeItem(question?.head[language].short ?? node.question);
  item.id = node.today === undefined ? `question/${node.question}` : `today/${node.today}`;
  item.contextValue = state === 'paused' ? 'questionPaused' : 'question';
  if (node.today !== undefined) Object.assign(item, todayMark(node.today));
  else if (state !== undefined) item.description = stateWord(state);
  item.accessibilityInformation = {
    label: [question?.head[language].title ?? node.question, item.description].filter(Boolean).join(', '),
  };
  item.command = {
    command: 'gloss.openQuestion',
    title: vscode.l10n.t('Open'),
    // The question of the day is said aloud before it is read.
    arguments: [{ question: node.question, answerFirst: node.today === 'daily' } satisfies QuestionTarget],
  };
  return item;
}

/** Rows under Today say with an icon and a word why they stand there. */
const todayMark = (why: 'daily' | 'continue'): Pick<vscode.TreeItem, 'iconPath' | 'description'> =>
  why === 'daily'
    ? { iconPath: new vscode.ThemeIcon('lightbulb'), description: vscode.l10n.t('daily') }
    : { iconPath: new vscode.ThemeIcon('history'), description: vscode.l10n.t('continue') };

function dueItem(due: number): vscode.TreeItem {
  const item = new vscode.TreeItem(dueWords(due));
  item.id = 'today/due';
  item.iconPath = new vscode.ThemeIcon('mortar-board');
  item.command = { command: 'gloss.practise', title: vscode.l10n.t('Practise') };
  return item;
}

function sampleItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Open the sample code'));
  item.id = 'today/sample';
  item.iconPath = new vscode.ThemeIcon('code');
  item.command = { command: 'gloss.openSample', title: vscode.l10n.t('Open') };
  return item;
}

function tooltip({ title, summary }: AnswerHead, concepts: readonly string[]): vscode.MarkdownString {
  const paragraphs = [`**${plainMarkdown(title)}**`, plainMarkdown(summary), plainMarkdown(concepts.join(' · '))];
  return new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}
