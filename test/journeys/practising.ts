// What a journey does with a card: shows its answer, rates it, waits for the next.
import type { Frame } from 'playwright-core';

/** The column of the card that is shown. */
export const main = (frame: Frame) => frame.locator('.gloss[data-kind=practice] main');

/** What changes from card to card. */
const place = (frame: Frame): Promise<string> =>
  frame.evaluate(
    () => `${document.querySelector('h1')?.textContent} ${document.querySelector('.position')?.textContent}`,
  );

/** Shows the answer by the key that the card has for it. @param typed where the card asks for a number */
export async function show(frame: Frame, typed = '42'): Promise<void> {
  const input = frame.locator('input.typed');
  if ((await input.count()) > 0) {
    await input.fill(typed);
    await input.press('Enter');
  } else await frame.locator('.stem').press(' ');
  await frame.locator('.rates:not([hidden])').waitFor();
}

export async function rate(frame: Frame, key: '1' | '2' | '3'): Promise<void> {
  const before = await place(frame);
  await frame.locator('h1').press(key);
  await frame.waitForFunction(
    (was) => `${document.querySelector('h1')?.textContent} ${document.querySelector('.position')?.textContent}` !== was,
    before,
  );
}
