// The deck from the catalog, old and new; and questions that were renamed keep their memory.
import assert from 'node:assert/strict';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { aloudId, cardId, choiceId } from '../../../src/core/recall/cardId.ts';
import { deckOf } from '../../../src/core/recall/deck.ts';
import { foldMemory } from '../../../src/core/recall/memory.ts';
import { createEventWriter } from '../../../src/core/recall/practiceEvent.ts';
import { currentNames } from '../../../src/core/recall/renames.ts';
import { standingClock } from '../../support/memoryPorts.ts';
import { questionRow } from './decks.ts';

describe('the deck', () => {
  const topics = [{ id: 'tuning', name: { en: 'Tuning', 'zh-cn': '微调' }, icon: 'gear' }];
  const full = questionRow('lora', {
    cards: [
      { id: 'init', kind: 'basic' },
      { id: 'kv', kind: 'drill', drill: 'kv-cache' },
    ],
    choices: ['trained', 'scaled'],
    cardOfChoice: { trained: 'init' },
  });

  it('has the spoken card of each question, then its others, and knows the card of each choice', () => {
    const { cards, cardOfChoice, ofQuestion } = deckOf(createCatalog({ topics, questions: [full] }));
    assert.deepEqual(
      cards.map(({ id, kind, drill }) => [id, kind, drill]),
      [
        [aloudId('lora'), 'aloud', undefined],
        [cardId('lora', 'init'), 'basic', undefined],
        [cardId('lora', 'kv'), 'drill', 'kv-cache'],
      ],
    );
    assert.equal(cardOfChoice.get(choiceId('lora', 'trained')), cardId('lora', 'init'));
    assert.equal(cardOfChoice.get(choiceId('lora', 'scaled')), aloudId('lora'));
    assert.equal(ofQuestion.get('lora')?.length, 3);
  });

  it('still works on a catalog without rows of cards: the spoken ones are there', () => {
    const catalog = createCatalog({ topics, questions: [questionRow('old', { choices: ['one'] })] });
    assert.deepEqual(catalog.problems, []);
    assert.deepEqual(
      deckOf(catalog).cards.map(({ id }) => id),
      [aloudId('old')],
    );
  });

  it('leaves out a question whose rows of cards cannot be read, and says so', () => {
    const broken = { ...questionRow('broken'), cards: [{ id: 'x', kind: 'poem' }] };
    const catalog = createCatalog({ topics, questions: [broken, full] });
    assert.equal(catalog.problems.length, 1);
    assert.equal(deckOf(catalog).cards.length, 3);
  });

  it('is in the order of study: the fifteen before the others, then by level', () => {
    const questions = [
      questionRow('deep', { level: 5, core: 1 }),
      questionRow('other'),
      questionRow('first', { core: 2 }),
    ];
    assert.deepEqual([...deckOf({ questions }).ofQuestion.keys()], ['first', 'deep', 'other']);
  });
});

describe('a question that was renamed', () => {
  it('keeps the memory of its cards, its bookmark and its remark', () => {
    const own = createEventWriter(new Uint8Array(8), standingClock(Date.UTC(2026, 10, 23)));
    const rated = own.rate('gloss/old-name/card/init', 3, 1, 'practice');
    const events = [
      rated,
      own.bookmark('old-name', true),
      own.note('old-name', 'why?'),
      own.undo('x'),
      own.reset('gloss/other/aloud'),
    ];
    const named = currentNames([questionRow('lora', { aliases: ['old-name'] })]);
    const memory = foldMemory(events.map(named));
    assert.equal(memory.cards.get(cardId('lora', 'init'))?.reps, 1);
    assert.deepEqual([[...memory.bookmarks], memory.notes.get('lora')], [['lora'], 'why?']);
    assert.equal(named(events[4] ?? rated), events[4]);
    const undone = foldMemory([...events, own.undo(rated.id)].map(named));
    assert.equal(undone.cards.get(cardId('lora', 'init')), undefined, 'an undo finds what was renamed');
  });
});
