// The names of cards in the log: `<deck>/<question>/<aloud|card|choice>[/<item>]`; they are the keys of memory.

/** `gloss/lora-vs-qlora/card/lora-init` */
export type CardId = string;

const deck = 'gloss';

/** The spoken card of a question. */
export const aloudId = (question: string): CardId => `${deck}/${question}/aloud`;

/** A card of its section "Cards". */
export const cardId = (question: string, item: string): CardId => `${deck}/${question}/card/${item}`;

/** A choice; it is answered, never rated. */
export const choiceId = (question: string, choice: string): CardId => `${deck}/${question}/choice/${choice}`;
