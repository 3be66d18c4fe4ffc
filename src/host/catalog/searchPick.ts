// Search over titles, concepts and the text of both languages: a QuickPick that shows the sentence that matched.
import * as vscode from 'vscode';
import { createSearchIndex, type SearchHit, type SearchIndex } from '../../core/search/searchIndex.ts';
import type { Concept } from '../../core/catalog/concept.ts';
import { once } from '../once.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { QuestionTarget } from '../ids.ts';
import type { Services } from '../services.ts';

interface Item extends vscode.QuickPickItem {
  readonly target: QuestionTarget | { readonly concept: string };
}

/** The search command; the index is read and built when it is first used. */
export function createSearch(services: Services): (query?: string) => Promise<void> {
  const load = once(async () => createSearchIndex(JSON.parse(await services.content.read('search.json'))));

  return async (query) => {
    const catalog = await services.catalog();
    const pick = vscode.window.createQuickPick<Item>();
    const chosen = new Promise<Item | undefined>((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]));
      pick.onDidHide(() => resolve(undefined));
    });
    pick.placeholder = vscode.l10n.t('A word, a concept, an identifier: rope_theta, 旋转位置编码');
    pick.busy = true;
    pick.items = everything(catalog, services);
    pick.value = typeof query === 'string' ? query : '';
    pick.show();
    let item: Item | undefined;
    try {
      const ready = Promise.all([load(), lexicon(services)]).then(([index, byId]) => {
        const update = (value: string): void => {
          pick.items =
            value.trim() === ''
              ? everything(catalog, services)
              : withConcepts(
                  hits(index, value, catalog, services),
                  conceptHits(index, value, byId, services),
                  index.concepts(value, services.language()).some(({ exact, alone }) => exact && alone),
                );
        };
        pick.onDidChangeValue(update);
        if (pick.value !== '') update(pick.value);
        pick.busy = false;
        return chosen;
      });
      // Whoever leaves or chooses a title while the index is read waits for nothing.
      item = await Promise.race([ready, chosen]);
    } finally {
      pick.dispose();
    }
    if (item === undefined) return;
    const { target } = item;
    if ('concept' in target) await vscode.commands.executeCommand('gloss.openConcept', target.concept);
    else await vscode.commands.executeCommand('gloss.openQuestion', target);
  };
}

function everything(catalog: Catalog, services: Services): Item[] {
  const language = services.language();
  return catalog.questions.map((question) => ({
    label: question.head[language].title,
    description: catalog.topics.find((topic) => topic.id === question.group)?.name[language],
    target: { question: question.id },
  }));
}

function hits(index: SearchIndex, value: string, catalog: Catalog, services: Services): Item[] {
  const language = services.language();
  return index.search(value, language).flatMap((hit: SearchHit): Item[] => {
    const question = catalog.byId(hit.question);
    if (!question) return [];
    const section = question.sections[language].find((one) => one.id === hit.section);
    return [
      {
        label: question.head[language].title,
        description: section?.heading,
        detail: hit.sentence,
        alwaysShow: true,
        target: { question: question.id, section: section?.id },
      },
    ];
  });
}

/** The page of a concept stands first when it is called just so and no answer treats it, else below the answers. */
const withConcepts = (answers: Item[], concepts: Item[], first: boolean): Item[] =>
  first ? [...concepts, ...answers] : [...answers, ...concepts];

type ById = (id: string) => Concept | undefined;

/** Answers can be searched without the lexicon. */
const lexicon = async (services: Services): Promise<ById> =>
  services.concepts().then(
    ({ byId }) => byId,
    (error: unknown) => {
      services.log.error(`The lexicon cannot be read: ${String(error)}`);
      return () => undefined;
    },
  );

/** The pages of the concepts that are called so. */
function conceptHits(index: SearchIndex, value: string, byId: ById, services: Services): Item[] {
  return index.concepts(value, services.language()).flatMap(({ concept: id, sentence }): Item[] => {
    const concept = byId(id);
    if (concept === undefined) return [];
    const { en, 'zh-cn': chinese } = concept.name;
    return [
      {
        label: chinese.toLowerCase() === en.toLowerCase() ? en : `${en} ${chinese}`,
        description: vscode.l10n.t('Concept'),
        detail: sentence,
        alwaysShow: true,
        target: { concept: id },
      },
    ];
  });
}
