// A sentence as a row of tokens over the row of their ids: what is pointed at or focused in one lights up in the other.
import { html } from '../kit/dom.ts';
import type { Token } from './encode.ts';
import type { TokenizerStrings } from './strings.ts';
import { hex, type Alphabet } from './words.ts';

export interface Chips {
  readonly root: HTMLElement;
  readonly show: (tokens: readonly Token[], alphabet: Alphabet) => void;
}

/** A symbol as people can see it: a space as ␣, a line end as ↵, bytes that are no whole character in hexadecimal. */
export function visible(symbol: string, text: string | undefined, alphabet: Alphabet): string {
  if (text === undefined) return alphabet === 'bytes' ? hex(symbol) : symbol.replace(/^<0x(..)>$/u, '$1');
  return text.replaceAll(' ', '␣').replaceAll('\n', '↵').replaceAll('\t', '⇥');
}

interface Cell {
  readonly token: Token;
  readonly piece: HTMLButtonElement;
  readonly id: HTMLButtonElement;
}

export function chips(words: TokenizerStrings, whole: (value: number) => string): Chips {
  const pieces = html('div', { class: 'tok-row tok-pieces', role: 'group', 'aria-label': words.tokens });
  const ids = html('div', { class: 'tok-row tok-ids', role: 'group', 'aria-label': words.ids });
  const detail = html('p', { class: 'tok-detail lab-muted' }, words.hint);
  const root = html('div', {}, pieces, ids, detail);
  let cells: readonly Cell[] = [];
  let alphabet: Alphabet = 'bytes';
  let lit: number | undefined;

  const light = (at: number | undefined): void => {
    for (const place of [lit, at]) {
      const cell = place === undefined ? undefined : cells[place];
      for (const one of cell === undefined ? [] : [cell.piece, cell.id]) one.classList.toggle('tok-lit', place === at);
    }
    lit = at;
    const token = at === undefined ? undefined : cells[at]?.token;
    detail.textContent = token === undefined ? words.hint : describe(token);
  };
  const describe = ({ symbol, text, id, rank }: Token): string => {
    const bytes = alphabet === 'bytes' ? [words.bytes(hex(symbol))] : [];
    return [
      `${visible(symbol, text, alphabet)} = ${whole(id)}`,
      ...bytes,
      rank === undefined ? words.base : words.learned(whole(rank + 1)),
    ].join(' · ');
  };
  const focus = (row: 'piece' | 'id', at: number): void => {
    const place = Math.min(cells.length - 1, Math.max(0, at));
    cells.forEach((cell, other) => {
      cell.piece.tabIndex = other === place ? 0 : -1;
      cell.id.tabIndex = other === place ? 0 : -1;
    });
    cells[place]?.[row].focus();
  };
  const chip = (name: string, text: string, first: boolean): HTMLButtonElement =>
    html('button', { type: 'button', class: 'tok-chip', 'aria-label': name, tabindex: first ? 0 : -1 }, text);
  for (const [row, kind] of [
    [pieces, 'piece'],
    [ids, 'id'],
  ] as const) {
    const placeOf = ({ target }: Event): number => cells.findIndex((cell) => cell[kind] === target);
    const point = (event: Event): void => {
      const at = placeOf(event);
      if (at !== -1) light(at);
    };
    for (const name of ['pointerover', 'focusin', 'click']) row.addEventListener(name, point);
    row.addEventListener('keydown', (event) => {
      const at = placeOf(event);
      const to: Readonly<Record<string, number>> = {
        ArrowRight: at + 1,
        ArrowLeft: at - 1,
        Home: 0,
        End: cells.length - 1,
      };
      const place = to[event.key];
      if (at === -1 || place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      focus(kind, place);
    });
  }
  root.addEventListener('pointerleave', () => light(undefined));

  let shown = '';
  const show: Chips['show'] = (tokens, now) => {
    const key = JSON.stringify([now, tokens]);
    // What is pointed at or focused stays so while more is learned.
    if (key === shown) return;
    shown = key;
    alphabet = now;
    lit = undefined;
    detail.textContent = words.hint;
    cells = tokens.map((token, at) => {
      const text = visible(token.symbol, token.text, alphabet);
      const id = whole(token.id);
      const piece = chip(words.tokenName(text, id), text, at === 0);
      piece.classList.toggle('tok-bytes', token.text === undefined);
      return { token, piece, id: chip(words.idName(id, text), id, at === 0) };
    });
    pieces.replaceChildren(...cells.map(({ piece }) => piece));
    ids.replaceChildren(...cells.map(({ id }) => id));
  };
  return { root, show };
}
