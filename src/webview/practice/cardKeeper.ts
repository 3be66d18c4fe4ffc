// What was done with the card that is shown, kept by the page until the log has it.
import type { CardState } from '../../protocol/pageState.ts';
import type { PageContext } from '../pageContext.ts';

export interface CardKeeper {
  readonly now: CardState;
  update(change: Partial<CardState>): void;
}

/** Goes on from what was kept for this showing, else begins. */
export function createCardKeeper({ store, now }: PageContext): CardKeeper {
  let state: CardState = store.state?.card ?? { revealed: false, shownAt: now(), typed: '', ticked: [] };
  store.update({ card: state });
  return {
    get now() {
      return state;
    },
    update(change) {
      state = { ...state, ...change };
      store.update({ card: state });
    },
  };
}
