// The theme: every colour is VS Code's, contrasts hold in four themes, Han glyphs are Chinese ones, nothing moves under reduced motion.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { startPages, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';
import { sampleQuiz, sampleResult } from './harness/sampleQuiz.ts';
import { themeNames, themeOf } from './harness/themes.ts';

const styles = new URL('../../src/webview/styles/', import.meta.url);
const css = readdirSync(styles)
  .map((file) => readFileSync(new URL(file, styles), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '');

describe('the theme', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  it('names no colour of its own', () => {
    assert.deepEqual(
      css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|:\s*(?:black|white|red|green|blue|gr[ae]y)\b/gi),
      null,
    );
  });

  it('uses only variables that VS Code has', () => {
    const known = new Set(themeNames.flatMap((name) => Object.keys(themeOf(name).variables)));
    const used = new Set(css.match(/--vscode-[A-Za-z0-9-]+/g));
    assert.ok(used.size > 20);
    assert.deepEqual(
      [...used].filter((name) => !known.has(name)),
      [],
    );
  });

  for (const theme of themeNames) {
    it(`gives figures colours that can be read: ${theme}`, async () => {
      const opened = await pages.open({ screens: sampleAnswer, theme });
      const { page } = opened;
      const contrasts = await page.evaluate(contrastOfFigureClasses);
      for (const name of ['fg', 'muted', 'accent', 'second', 'third'])
        assert.ok((contrasts[name] ?? 0) >= 4.5, `${name}: ${contrasts[name]}`);
      for (const name of ['line', 'accent-line', 'second-line', 'third-line'])
        assert.ok((contrasts[name] ?? 0) >= 3, `${name}: ${contrasts[name]}`);
      assert.ok((contrasts['hair'] ?? 0) >= 1.3, `hair: ${contrasts['hair']}`);
      assert.equal(contrasts['bg'], 1);
      await opened.close();
    });

    it(`gives verdicts words that can be read, and borders that can be seen: ${theme}`, async () => {
      const opened = await pages.open({ screens: sampleQuiz, theme });
      const { page, host } = opened;
      host.result = sampleResult.en;
      await page.keyboard.press('1');
      await page.waitForSelector('.verdict');
      for (const kind of ['right', 'wrong']) {
        const contrast = await page.locator(`.option.${kind}`).evaluate(contrastOfBorder);
        assert.ok(contrast >= 3, `${kind}: ${contrast}`);
      }
      await opened.close();
    });
  }

  it('draws Han glyphs with a Chinese font and Latin with the editor’s, whatever the language', async () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const opened = await pages.open({ screens: sampleAnswer, language });
      const { page } = opened;
      await page.evaluate(
        (lang) => {
          const one = document.createElement('p');
          one.id = 'han';
          one.textContent = '直接量化，门限角';
          const bold = document.createElement('strong');
          bold.id = 'bold';
          bold.textContent = '直接量化';
          document.querySelector('.page')?.append(one, bold);
          document.querySelector('.page')?.setAttribute('lang', lang);
        },
        language === 'en' ? 'en' : 'zh-Hans',
      );
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument');
      for (const selector of ['#han', '#bold']) {
        const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        const names = fonts.map(({ familyName }) => familyName);
        assert.ok(
          names.every((name) => /PingFang SC|YaHei|Noto Sans (CJK )?SC|Source Han Sans (CN|SC)/.test(name)),
          `${selector}: ${names.join(', ')}`,
        );
      }
      await opened.close();
    }
  });

  it('takes the size of the reader’s own preview, and 15 px otherwise', async () => {
    const opened = await pages.open({ screens: sampleAnswer });
    const { page, view } = opened;
    const size = (): Promise<string> =>
      page
        .locator('.aloud p')
        .first()
        .evaluate((one) => getComputedStyle(one).fontSize);
    assert.equal(await size(), '15px');
    await view.show({ ...sampleAnswer.en, fontSize: 18 });
    assert.equal(await size(), '18px');
    await opened.close();
  });

  it('sets Chinese at 1.75 and English at 1.6, and emphasises Chinese by weight', async () => {
    const opened = await pages.open({ screens: sampleAnswer });
    const { page, view } = opened;
    const measure = (): Promise<readonly string[]> =>
      page
        .locator('.body em')
        .first()
        .evaluate((one) => {
          const { lineHeight, fontSize, fontStyle, fontWeight, lineBreak } = getComputedStyle(one);
          return [
            String(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)),
            fontStyle,
            fontWeight,
            lineBreak,
          ];
        });
    assert.deepEqual(await measure(), ['1.6', 'italic', '400', 'auto']);
    await view.show(sampleAnswer['zh-cn']);
    assert.deepEqual(await measure(), ['1.75', 'normal', '600', 'strict']);
    await opened.close();
  });

  it('fades for at most 120 ms, and not at all under reduced motion', async () => {
    const longest = (): number =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((one) =>
          getComputedStyle(one)
            .transitionDuration.split(',')
            .map((text) => Number.parseFloat(text)),
        ),
      );
    for (const [reducedMotion, expected] of [
      ['no-preference', 0.12],
      ['reduce', 0],
    ] as const) {
      const opened = await pages.open({ screens: sampleAnswer, context: { reducedMotion } });
      assert.equal(await opened.page.evaluate(longest), expected);
      if (reducedMotion === 'no-preference') {
        await opened.page.evaluate(() => document.body.classList.add('vscode-reduce-motion'));
        assert.equal(await opened.page.evaluate(longest), 0);
      }
      await opened.close();
    }
  });
});

/** Runs in the page: WCAG contrast of each class against the page's background, both as the browser paints them. */
function contrastOfFigureClasses(): Record<string, number> {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (paint === null) throw new Error('no canvas');
  const background = getComputedStyle(document.body).backgroundColor;
  const luminance = (colour: string): number => {
    paint.fillStyle = background;
    paint.fillRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...paint.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(background);
  const result: Record<string, number> = {};
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.querySelector('.page')?.append(svg);
  for (const name of [
    'fg',
    'muted',
    'bg',
    'accent',
    'second',
    'third',
    'line',
    'hair',
    'accent-line',
    'second-line',
    'third-line',
  ]) {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    shape.setAttribute('class', name);
    svg.append(shape);
    const { fill, stroke } = getComputedStyle(shape);
    const level = luminance(stroke === 'none' ? fill : stroke);
    result[name] = (Math.max(level, ground) + 0.05) / (Math.min(level, ground) + 0.05);
  }
  return result;
}

/** Runs in the page: WCAG contrast of a border against the page's background. */
function contrastOfBorder(row: Element): number {
  const paint = document.createElement('canvas').getContext('2d');
  if (paint === null) throw new Error('no canvas');
  const [border = 0, ground = 0] = [
    getComputedStyle(row).borderTopColor,
    getComputedStyle(document.body).backgroundColor,
  ].map((colour) => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...paint.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(border, ground) + 0.05) / (Math.min(border, ground) + 0.05);
}
