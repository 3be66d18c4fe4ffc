// Fills the page of a concept: names, text, the sections that treat it, its sources.
import * as vscode from 'vscode';
import { renderSource } from '../../core/answer/renderSource.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Concept } from '../../core/catalog/concept.ts';
import type { Language } from '../../core/catalog/question.ts';
import { treating } from '../../core/catalog/treating.ts';
import type { ConceptScreen, PlaceLink, TreatedIn } from '../../protocol/screens.ts';
import { mention, PlainError } from '../command.ts';
import type { Services } from '../services.ts';
import { pageWords } from './pageWords.ts';
import type { ConceptRoute } from './route.ts';

/** By id; rejects with PlainError when Gloss does not have it. */
export async function knownConcept(services: Services, id: unknown): Promise<Concept> {
  const concept = typeof id === 'string' ? (await services.concepts()).byId(id) : undefined;
  if (concept === undefined) throw new PlainError(vscode.l10n.t('Gloss has no concept “{0}”.', mention(id)));
  return concept;
}

/** @param placesOf where the workspace names a concept, as far as that is known */
export async function conceptScreen(
  services: Services,
  route: ConceptRoute,
  placesOf: (concept: string) => Promise<readonly PlaceLink[]>,
): Promise<ConceptScreen> {
  const language = services.language();
  const concept = await knownConcept(services, route.concept);
  const [catalog, references] = await Promise.all([services.catalog(), services.conceptReferences()]);
  const { name, full, text, formula, sources } = concept;
  const others = new Set([name['zh-cn'], full ?? '']);
  return {
    kind: 'concept',
    language,
    words: pageWords[language],
    id: concept.id,
    name: name.en,
    otherNames: [...others].filter((one) => one !== '' && one.toLowerCase() !== name.en.toLowerCase()),
    sentence: text[language].sentence,
    more: text[language].more.split(/\n{2,}/).filter((paragraph) => paragraph !== ''),
    ...(formula !== undefined && { formula }),
    places: await placesOf(concept.id),
    sections: treatedIn(concept, catalog, language),
    sources: sources
      .flatMap((key) => references.get(key) ?? [])
      .map((reference, index) => renderSource(reference, index + 1)),
  };
}

function treatedIn(concept: Concept, catalog: Catalog, language: Language): readonly TreatedIn[] {
  return treating(concept, catalog).map(({ question, section }) => {
    const heading = question.sections[language].find(({ id }) => id === section)?.heading;
    return {
      question: question.id,
      title: question.head[language].short,
      ...(heading !== undefined && { section, heading }),
    };
  });
}
