// A small panel beside its trigger: opened by click, Enter, Space or a resting pointer; Esc closes it and returns the focus.
import { element, setAttributes } from './element.ts';

const openDelay = 350;
const closeDelay = 250;
/** CSS pixels to the trigger, and to the edges of the viewport. */
const gap = 6;
const margin = 8;

export interface Popovers {
  /** Makes `trigger` open what `content` returns; `label` names the panel for screen readers. */
  attach(trigger: HTMLElement, label: string, content: () => readonly Node[]): void;
  close(): void;
  dispose(): void;
}

interface Open {
  readonly trigger: HTMLElement;
  readonly panel: HTMLElement;
  readonly pinned: boolean;
}

/** @param layer where panels are put: the positioned element that scrolls with the page. */
export function createPopovers(layer: HTMLElement): Popovers {
  let open: Open | undefined;
  let timer: number | undefined;
  const ending = new AbortController();
  const { signal } = ending;

  const close = (returnFocus = false): void => {
    window.clearTimeout(timer);
    if (open === undefined) return;
    const { trigger, panel } = open;
    open = undefined;
    const hadFocus = panel.contains(document.activeElement);
    panel.remove();
    trigger.setAttribute('aria-expanded', 'false');
    if (returnFocus || hadFocus) trigger.focus({ preventScroll: true });
  };

  const show = (trigger: HTMLElement, label: string, content: () => readonly Node[], pinned: boolean): void => {
    close();
    const panel = element('div', { class: 'popover', role: 'dialog', 'aria-label': label, tabindex: -1 });
    panel.append(...content());
    layer.append(panel);
    place(panel, trigger, layer);
    trigger.setAttribute('aria-expanded', 'true');
    open = { trigger, panel, pinned };
    panel.addEventListener('pointerenter', () => window.clearTimeout(timer));
    panel.addEventListener('pointerleave', () => later(closeDelay, () => !open?.pinned && close()));
    panel.addEventListener('keydown', (event) => leaveByTab(event, panel, close));
    if (pinned) panel.focus({ preventScroll: true });
  };

  const later = (milliseconds: number, act: () => void): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  };

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || open === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      close(true);
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (open === undefined || !(target instanceof Node)) return;
      if (!open.panel.contains(target) && !open.trigger.contains(target)) close();
    },
    { signal },
  );
  window.addEventListener('resize', () => close(), { signal });

  return {
    attach(trigger, label, content) {
      setAttributes(trigger, { role: 'button', tabindex: 0, 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
      const toggle = (): void => {
        if (open?.trigger === trigger && open.pinned) close(true);
        else show(trigger, label, content, true);
      };
      trigger.addEventListener('click', toggle);
      trigger.addEventListener('keydown', (event) => {
        if (event.target !== trigger || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        event.stopPropagation();
        toggle();
      });
      trigger.addEventListener('pointerenter', ({ pointerType }) => {
        if (pointerType !== 'mouse') return;
        if (open?.trigger === trigger) window.clearTimeout(timer);
        else if (open === undefined || !open.pinned) later(openDelay, () => show(trigger, label, content, false));
      });
      trigger.addEventListener('pointerleave', () => later(closeDelay, () => !open?.pinned && close()));
    },
    close,
    dispose() {
      close();
      ending.abort();
    },
  };
}

/** Below the trigger, else above where there is more room; never outside the viewport. */
function place(panel: HTMLElement, trigger: HTMLElement, layer: HTMLElement): void {
  const at = trigger.getClientRects()[0] ?? trigger.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const origin = layer.getBoundingClientRect();
  panel.style.maxWidth = `min(24em, ${clientWidth - 2 * margin}px)`;
  const below = clientHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  const under = panel.offsetHeight <= below || below >= above;
  panel.style.maxHeight = `${Math.max(under ? below : above, 80)}px`;
  const top = under ? at.bottom + gap : at.top - gap - panel.offsetHeight;
  const left = Math.max(margin, Math.min(at.left, clientWidth - margin - panel.offsetWidth));
  panel.style.top = `${top - origin.top}px`;
  panel.style.left = `${left - origin.left}px`;
}

/** Tab past either end closes the panel and goes on from the trigger, as if the panel stood right behind it. */
function leaveByTab(event: KeyboardEvent, panel: HTMLElement, close: (returnFocus: boolean) => void): void {
  if (event.key !== 'Tab') return;
  const inside = [...panel.querySelectorAll('button')];
  const last = inside.at(-1) ?? panel;
  if (!event.shiftKey && document.activeElement === last) close(true);
  else if (event.shiftKey && (document.activeElement === panel || document.activeElement === inside[0])) {
    event.preventDefault();
    close(true);
  }
}
