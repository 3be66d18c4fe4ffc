// Holds package.json, the nls files, the l10n bundle and the code together, both ways.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const json = (file: string): Record<string, unknown> => JSON.parse(read(file)) as Record<string, unknown>;

const hostSource = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(host|extension)/.test(file) && file.endsWith('.ts'))
  .map((file) => read(path.join('src', file)))
  .join('\n');
const matches = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].toSorted((a, b) => (a < b ? -1 : 1));
const sorted = (values: Iterable<string>): string[] => [...values].toSorted((a, b) => (a < b ? -1 : 1));

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string }; readonly description: string }[];
    }[];
  };
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const declared = manifest.contributes.commands.map(({ command }) => command);

describe('manifest', () => {
  it('starts the same file on desktop and on the web', () => assert.equal(manifest.main, manifest.browser));

  it('is active only by view, command, link, page or text language', () => {
    assert.deepEqual(sorted(manifest.activationEvents), ['onLanguage', 'onUri', 'onWebviewPanel:gloss.page']);
  });

  it('declares the commands that ids.ts types', () => {
    const typed = matches(read('src/host/ids.ts'), /^ {2}'(gloss\.[A-Za-z]+)': \[/gm);
    assert.deepEqual(typed, sorted(declared));
  });

  it('registers each of them once', () => {
    const registered = [...hostSource.matchAll(/registerCommand\(\s*'(gloss\.[A-Za-z]+)'/g)].map(
      (match) => match[1] ?? '',
    );
    assert.deepEqual(sorted(registered), sorted(declared));
  });

  it('has menus for declared commands only', () => {
    for (const [menu, items] of Object.entries(manifest.contributes.menus))
      for (const { command } of items) assert.ok(declared.includes(command), `${menu}: ${command}`);
  });

  it('names the view of ids.ts', () => {
    const ids = Object.values(manifest.contributes.views).flatMap((views) => views.map(({ id }) => id));
    assert.ok(ids.every((id) => read('src/host/ids.ts').includes(`'${id}'`)));
  });

  it('has ten settings or fewer, and every one is read', () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.ok(settings.length <= 10);
    for (const setting of settings)
      assert.ok(hostSource.includes(`'${setting.replace('gloss.', '')}'`), `nobody reads ${setting}`);
  });

  it('ships every picture that it names', () => {
    const shipped = read('.vscodeignore').split('\n');
    const named = [
      ...matches(read('package.json'), /"media\/icons\/([\w.-]+)"/g),
      ...matches(hostSource, /'([\w-]+\.svg)'/g),
    ];
    assert.ok(named.includes('page-dark.svg'));
    for (const name of named) {
      assert.ok(existsSync(path.join(root, 'media/icons', name)), name);
      assert.ok(shipped.includes(`!media/icons/${name}`), `${name} is not in .vscodeignore`);
    }
  });

  it('takes no key chords', () => assert.ok(!('keybindings' in manifest.contributes)));

  it('has a page for every walkthrough step, and its links lead to declared commands', () => {
    for (const { media, description } of manifest.contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(existsSync(path.join(root, media.markdown)), media.markdown);
      for (const language of ['package.nls.json', 'package.nls.zh-cn.json'])
        for (const command of matches(String(json(language)[description.slice(1, -1)]), /command:([A-Za-z.]+)/g))
          assert.ok(declared.includes(command), command);
    }
  });
});

describe('strings', () => {
  const english = json('package.nls.json');
  const chinese = json('package.nls.zh-cn.json');

  it('of the manifest exist in both languages, none too many', () => {
    const used = matches(read('package.json'), /"%([^%"]+)%"/g);
    assert.deepEqual(sorted(Object.keys(english)), used);
    assert.deepEqual(sorted(Object.keys(chinese)), used);
  });

  it('of the code are translated, none too many, with the same places for values', () => {
    const used = matches(hostSource, /l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g);
    assert.equal([...hostSource.matchAll(/l10n\.t\(/g)].length, [...hostSource.matchAll(/l10n\.t\(\s*'/g)].length);
    const bundle = json('media/l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(sorted(Object.keys(bundle)), used);
    for (const [key, value] of Object.entries(bundle))
      assert.deepEqual(matches(String(value), /(\{\d\})/g), matches(key, /(\{\d\})/g), key);
  });

  it('in Chinese are Chinese', () => {
    for (const [key, value] of Object.entries({ ...chinese, ...json('media/l10n/bundle.l10n.zh-cn.json') }))
      assert.match(String(value), /[\u4e00-\u9fff]/, key);
  });
});
