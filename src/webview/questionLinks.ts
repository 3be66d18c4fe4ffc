// Links of an answer to other questions: the host opens them.

/** @param open called with the question and section of the link */
export function attachQuestionLinks(root: ParentNode, open: (question: string, section?: string) => void): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-question]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(link.dataset['question'] ?? '', link.dataset['section']);
    });
}
