// Style sheets that the first picture does not need: each is loaded when it first has something to style.

/**
 * Resolves when the sheet is in force, at once when it was loaded before; rejects when it cannot be loaded.
 * @param name of a file beside the page's own sheet
 */
export async function loadStyle(name: 'math.css' | 'labs.css'): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const { href } = new URL(name, links[0]?.href);
  const known = links.find((one) => one.href === href);
  if (known?.sheet) return;
  const link = known ?? document.createElement('link');
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${name} cannot be loaded`));
    });
  });
  if (known === undefined) {
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
  await loaded;
}
