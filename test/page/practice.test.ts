// Practice by keyboard alone, from the first card to the end: what is shown, sent, heard and kept.
import assert from 'node:assert/strict';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { both, practiceScreen, sessionOver } from './harness/samplePractice.ts';

describe('practice', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: both((language) => practiceScreen('basic', language)) });
  });
  afterEach(() => opened.close());

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => opened.page.keyboard.press(key)), Promise.resolve());
  const acts = (): readonly unknown[] =>
    opened.host.calls.filter(([name]) => name === 'practiceAct').map(([, , act]) => act);
  const rated = (rating: number): unknown => ({ kind: 'rate', rating, milliseconds: 'number' });
  const heard = (pattern: string): Promise<unknown> =>
    opened.page.waitForFunction(
      (text) => new RegExp(text).test(document.querySelector('[role=status].sr-only')?.textContent ?? ''),
      pattern,
    );
  const main = (): Promise<string> => opened.page.locator('main').innerText();

  it('asks in a heading that has the focus, with its place in the corner, and hides the answer', async () => {
    const { page } = opened;
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    assert.match(await main(), /3\/8/);
    assert.equal(await page.getByText('Card 3 of 8').count(), 1);
    assert.equal(await page.locator('.answer').isVisible(), false);
    assert.equal(await page.locator('.rates').isVisible(), false);
  });

  it('shows the answer at Space, then three buttons with the interval beneath; the focus is on the answer', async () => {
    const { page } = opened;
    await press(' ');
    assert.deepEqual(
      (await page.locator('.rate').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
      ['1 Forgot in this session', '2 Got it 4 days', '3 Easy 12 days'],
    );
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'answer');
    assert.match(await main(), /random, .* zero: the update starts at nothing/s);
  });

  for (const [key, rating] of [
    ['1', 1],
    ['2', 3],
    ['3', 4],
  ] as const)
    it(`rates with ${key}, once the answer is shown and not before`, async () => {
      await press(key);
      assert.deepEqual(acts(), []);
      await press(' ', key);
      assert.deepEqual(acts(), [rated(rating)]);
    });

  it('takes the last rating back with U, and does nothing when there is none', async () => {
    const { view } = opened;
    await press('u');
    assert.deepEqual(acts(), [{ kind: 'undo' }]);
    await view.show({ ...practiceScreen('cloze', 'en'), undoable: false });
    await press('u');
    assert.equal(acts().length, 1);
    assert.equal(await opened.page.getByRole('button', { name: 'Undo' }).count(), 0);
  });

  it('fills the gaps of a cloze where they stand; a screen reader hears of the gap', async () => {
    const { page, view } = opened;
    await view.show(practiceScreen('cloze', 'en'));
    assert.match(await page.locator('h1').innerText(), /side path by\s*\(gap\)\s*\./);
    await press(' ');
    await page.waitForSelector('h1 mark .katex');
    assert.equal(await page.locator('.gap').count(), 0);
  });

  it('checks a number that was typed: 4,194,304 is right and speaks for “Got it”', async () => {
    const { page, view, host } = opened;
    await view.show(practiceScreen('number', 'en'));
    await press('Tab');
    await page.keyboard.type('4,194,304');
    await press('Enter');
    assert.match(await main(), /Right\.\s+4,194,304 parameters/);
    assert.match(await page.locator('.is-suggested').innerText(), /Got it\s+4 days · suggested/);
    await press('2');
    assert.deepEqual(host.calls.at(-1), ['practiceAct', 's/number', rated(3)]);
  });

  it('says that a number is wrong, with the right one; what is no number is asked again', async () => {
    const { page, view } = opened;
    await view.show(practiceScreen('drill', 'en'));
    await page.getByLabel('Your number, in MiB').fill('half a GiB');
    await press('Enter');
    assert.equal(await page.getByText('This is no number.').first().isVisible(), true);
    assert.equal(await page.locator('.answer').isVisible(), false);
    await page.getByLabel('Your number, in MiB').fill('256');
    await press('Enter');
    assert.match(await main(), /You have 256: that is not it\.\s+512 MiB/);
    assert.match(await page.locator('.is-suggested').innerText(), /Forgot/);
  });

  it('takes a spoken card by what was ticked: the host proposes, the reader decides', async () => {
    const { page, view, host } = opened;
    host.rating = 4;
    await view.show(practiceScreen('aloud', 'en', { myAnswer: 'On our **7B** model.' }));
    await page.getByLabel('Your answer, if you would rather type').fill('A and B. 1 2 u o');
    assert.deepEqual(acts(), [], 'what is typed is no key');
    await press('Escape', ' ');
    const box = page.locator('.point input').first();
    await box.focus();
    await press(' ');
    await page.waitForSelector('.rate.is-suggested');
    assert.match(await page.locator('.is-suggested').innerText(), /Easy/);
    assert.match(await main(), /You named 1 of 3\.\s+One minute aloud\s+LoRA trains/);
    await page.waitForSelector('.my-answer strong');
    assert.match(await main(), /My answer\s+On our 7B model\.\s+Edit my answer/);
    await press('1');
    assert.deepEqual(acts(), [rated(1)]);
  });

  it('asks for one’s own answer where there is none', async () => {
    const { page, view, host } = opened;
    await view.show(practiceScreen('aloud', 'en'));
    await press(' ');
    assert.match(await main(), /How did you do it in your project\?/);
    await page.getByRole('button', { name: 'Write my answer' }).click();
    assert.deepEqual(host.calls.at(-1), ['writeMyAnswer', 'lora-vs-qlora']);
  });

  it('keeps what could not be saved, says so once, and sends the same again', async () => {
    const { page, host } = opened;
    host.saved = { saved: false };
    await press(' ', '2');
    await heard('Not saved yet: Gloss keeps it and tries again');
    await press('3');
    assert.deepEqual(acts(), [rated(3)], 'a second rating of the same card is not taken');
    host.saved = { saved: true };
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.waitForSelector('.unsaved[hidden]', { state: 'attached' });
    assert.deepEqual(acts(), [rated(3), rated(3)]);
  });

  it('says so where it is seen, however long the answer is', async () => {
    const { page, view, host } = opened;
    await page.setViewportSize({ width: 320, height: 400 });
    await view.show(practiceScreen('aloud', 'en'));
    host.saved = { saved: false };
    await press(' ', '2');
    await page.waitForSelector('.unsaved:not([hidden])');
    const box = await page.locator('.unsaved').boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y + box.height <= 400, JSON.stringify(box));
  });

  it('tries by itself, and after a reload too', async () => {
    const { page, host } = opened;
    host.saved = { saved: false };
    await press(' ', '2');
    await page.waitForSelector('.unsaved:not([hidden])');
    await page.reload();
    await page.waitForSelector('.unsaved:not([hidden])');
    host.saved = { saved: true };
    await page.waitForSelector('.unsaved[hidden]', { state: 'attached', timeout: 10_000 });
    assert.deepEqual(new Set(acts().map((act) => JSON.stringify(act))), new Set([JSON.stringify(rated(3))]));
  });

  it('comes back after a reload where it was: shown, ticked, typed', async () => {
    const { page, view, host } = opened;
    host.screens = both((language) => practiceScreen('aloud', language));
    await view.show(practiceScreen('aloud', 'en'));
    await page.locator('textarea').fill('only A and B');
    await press('Escape', ' ');
    await page.locator('.point input').first().check();
    await page.reload();
    await page.waitForSelector('.rates:not([hidden])');
    assert.equal(await page.locator('textarea').inputValue(), 'only A and B');
    assert.equal(await page.locator('.point input').first().isChecked(), true);
    await page.waitForSelector('.is-suggested');
  });

  it('begins anew with the next card', async () => {
    await press(' ');
    await opened.view.show({ ...practiceScreen('basic', 'en'), showing: 's/4' });
    assert.equal(await opened.page.locator('.answer').isVisible(), false);
  });

  for (const [label, act] of [
    ['Later today', 'later'],
    ['Tomorrow', 'tomorrow'],
    ['Pause this card', 'suspend'],
    ['Start this card anew', 'reset'],
  ] as const)
    it(`has “${label}” in its menu`, async () => {
      await opened.page.getByRole('button', { name: 'More for this card' }).focus();
      await press('ArrowDown');
      await opened.page.getByRole('menuitem', { name: label }).press('Enter');
      assert.deepEqual(acts(), [{ kind: act }]);
    });

  it('leads to the answer with O, puts the open file first, ends with Escape', async () => {
    const { page, host } = opened;
    await press('o');
    await page.getByRole('button', { name: 'More for this card' }).click();
    await page.getByRole('menuitem', { name: 'Cards of the open file first' }).click();
    await press('Escape');
    assert.deepEqual(host.calls, [
      ['openQuestion', 'lora-vs-qlora', undefined],
      ['practiseFirst', 'file'],
      ['endPractice'],
    ]);
  });

  it('says what was taken back, over the card that it was, to all who read', async () => {
    const takenBack = 'Taken back: LoRA and QLoRA · Got it';
    await opened.view.show({ ...practiceScreen('basic', 'en'), showing: 's/5', takenBack });
    assert.match(await main(), /Taken back: LoRA and QLoRA · Got it\s+\S/);
    await heard('Taken back: LoRA and QLoRA · Got it');
  });

  it('says where ratings do not count', async () => {
    await opened.view.show({ ...practiceScreen('basic', 'zh-cn'), cram: true });
    assert.match(await main(), /突击（不计入练习）/);
  });

  it('sets what is missed too often beside what it is mixed up with', async () => {
    const contrast = [
      { concept: 'ppo', name: 'PPO', sentence: 'It clips.' },
      { concept: 'dpo', name: 'DPO', sentence: 'It needs no reward model.' },
    ];
    await opened.view.show(practiceScreen('basic', 'en', { contrast }));
    await press(' ');
    assert.match(await main(), /Often mixed up\s+PPO\s+It clips\.\s+DPO\s+It needs no reward model\./);
    await opened.page.getByRole('button', { name: 'DPO' }).click();
    assert.deepEqual(opened.host.calls.at(-1), ['openConcept', 'dpo']);
  });

  it('ends kindly, and the last rating can still be taken back', async () => {
    const { page, view } = opened;
    await view.show(sessionOver('en'));
    assert.match(await main(), /Enough for today\.\s+Next: Thursday\./);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    await press('u');
    assert.deepEqual(acts(), [{ kind: 'undo' }]);
    await page.getByRole('button', { name: 'Go on practising' }).press('Enter');
    assert.deepEqual(opened.host.calls.at(-1), ['practise']);
  });
});
