// A hover card as Markdown: one short block of at most five lines, its formula drawn in the colour of the theme.
import * as vscode from 'vscode';
import type { ConceptsData } from '../../core/concepts/conceptsData.ts';
import { formulaSvg } from '../../core/concepts/formulaSvg.ts';
import type { HoverCard, HoverLink } from '../../core/concepts/hoverCard.ts';
import type { CommandArguments } from '../ids.ts';
import { plainMarkdown } from '../plainMarkdown.ts';

const commands = [
  'gloss.openQuestion',
  'gloss.openConcept',
  'gloss.openLab',
  'gloss.quizQuestion',
  'gloss.hide',
] as const;

/** Size of a formula's type in CSS pixels: a little above the hover's text, for the sake of its indices. */
const em = 16;

/** SVG in an image does not follow the theme: near the hover's own text colour for each kind. */
const colours: Readonly<Record<vscode.ColorThemeKind, string>> = {
  [vscode.ColorThemeKind.Light]: '#3b3b3b',
  [vscode.ColorThemeKind.Dark]: '#cccccc',
  [vscode.ColorThemeKind.HighContrast]: '#ffffff',
  [vscode.ColorThemeKind.HighContrastLight]: '#292929',
};

export function hoverMarkdown(
  card: HoverCard,
  concept: string,
  { atlas, formulas }: ConceptsData,
  theme: vscode.ColorThemeKind,
): vscode.MarkdownString {
  const formula = Object.hasOwn(formulas, concept) ? formulas[concept] : undefined;
  const lines = [
    [`**${plainMarkdown(card.title)}**`, ...(card.subtitle === undefined ? [] : [plainMarkdown(card.subtitle)])].join(
      ' ',
    ) + ' · *Gloss*',
    ...(card.sentence === undefined ? [] : [plainMarkdown(card.sentence)]),
    ...(card.number === undefined ? [] : [plainMarkdown(card.number)]),
    ...(formula === undefined || card.formula === undefined
      ? []
      : [
          `![${plainMarkdown(card.formula)}](data:image/svg+xml;base64,${btoa(formulaSvg(formula, atlas, colours[theme], em))})`,
        ]),
    ...(card.memory === undefined ? [] : [plainMarkdown(card.memory)]),
    card.links.map((link) => `[${plainMarkdown(link.label)}](${target(link)})`).join(' · '),
  ];
  const markdown = new vscode.MarkdownString(lines.join('  \n'));
  markdown.isTrusted = { enabledCommands: commands };
  return markdown;
}

function target(link: HoverLink): string {
  switch (link.kind) {
    case 'answer':
      return commandUri('gloss.openQuestion', link.answer);
    case 'page':
      return commandUri('gloss.openConcept', link.concept);
    case 'lab':
      return commandUri('gloss.openLab', { ...link.target, title: link.title });
    case 'ask':
      return commandUri('gloss.quizQuestion', { question: link.question });
    case 'hide':
      return commandUri('gloss.hide', link.concept);
  }
}

const commandUri = <Id extends (typeof commands)[number]>(id: Id, argument: CommandArguments[Id][0]): string =>
  `command:${id}?${encodeURIComponent(JSON.stringify([argument]))}`;
