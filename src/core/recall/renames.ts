// Questions may be renamed; the log names them as they were. This gives its events the names of now.
import type { Question } from '../catalog/question.ts';
import type { PracticeEvent } from './practiceEvent.ts';

/** For `extend(memory, events.map(currentNames(catalog.questions)))`: aliases become ids, all else stays what it is. */
export function currentNames(
  questions: readonly Pick<Question, 'id' | 'aliases'>[],
): (event: PracticeEvent) => PracticeEvent {
  const ids = new Map(questions.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
  if (ids.size === 0) return (event) => event;
  return (event) => {
    if (event.kind === 'undo') return event;
    if (event.kind === 'bookmark' || event.kind === 'note') {
      const question = ids.get(event.question);
      return question === undefined ? event : { ...event, question };
    }
    const [deck = '', name = '', ...rest] = event.card.split('/');
    const question = ids.get(name);
    return question === undefined ? event : { ...event, card: [deck, question, ...rest].join('/') };
  };
}
