// Tells a screen reader what changed, once the movement has come to rest.
import { html } from './dom.ts';

export interface Live {
  readonly root: HTMLElement;
  readonly say: (text: string) => void;
  readonly dispose: () => void;
}

export function live(pauseMilliseconds = 500): Live {
  const root = html('div', { class: 'lab-hidden', role: 'status' });
  let waiting: number | undefined;
  return {
    root,
    say: (text) => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        root.textContent = text;
      }, pauseMilliseconds);
    },
    dispose: () => window.clearTimeout(waiting),
  };
}
