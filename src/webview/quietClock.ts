// A thin ring that empties and the time that is left, in words; it says once that time is up, and demands nothing.
import { element } from './element.ts';
import { ring } from './icons.ts';
import type { PageContext } from './pageContext.ts';

export interface QuietClock {
  readonly node: HTMLElement;
  dispose(): void;
}

export interface ClockWords {
  readonly timeLeft: string;
  readonly timeUp: string;
}

/** @param startedAt milliseconds since 1970 @param seconds how long it runs */
export function createQuietClock(
  startedAt: number,
  seconds: number,
  words: ClockWords,
  page: Pick<PageContext, 'now' | 'announce'>,
): QuietClock {
  const circle = ring();
  const left = element('span', { class: 'time' });
  const node = element('div', { class: 'clock', role: 'timer', 'aria-label': words.timeLeft }, left);
  node.prepend(circle.drawing);
  const tick = (): void => {
    const elapsed = Math.min(1, (page.now() - startedAt) / (1000 * seconds));
    const rest = Math.ceil((1 - elapsed) * seconds);
    circle.set(elapsed);
    left.textContent = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
    if (elapsed < 1) return;
    window.clearInterval(timer);
    left.textContent = words.timeUp;
    node.classList.add('over');
  };
  const timer = window.setInterval(() => {
    tick();
    if (node.classList.contains('over')) page.announce(words.timeUp);
  }, 1000);
  tick();
  return { node, dispose: () => window.clearInterval(timer) };
}
