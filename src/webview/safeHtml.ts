// Turns the HTML of a screen into nodes. core/answer made it safe and the CSP stops scripts; this is the third lock, for what crosses postMessage.

const forbidden =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, textarea, select, img, picture, video, audio, template, foreignObject, animate, set, use';

/** Nothing in the result loads, runs or leads anywhere. */
export function fragment(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const one of template.content.querySelectorAll(forbidden)) one.remove();
  for (const one of template.content.querySelectorAll('*'))
    for (const name of one.getAttributeNames())
      if (name.startsWith('on') || name === 'style' || (isAddress(name) && !one.getAttribute(name)?.startsWith('#')))
        one.removeAttribute(name);
  return template.content;
}

const isAddress = (name: string): boolean =>
  ['href', 'src', 'srcdoc', 'xlink:href', 'action', 'formaction', 'background', 'poster', 'ping'].includes(name);
