// Reads content/topics.json: the groups of the tree, in their order.
import type { Problem } from '../core/catalog/problem.ts';
import { isObject, isText } from '../core/catalog/shapes.ts';
import { isTopic, type Topic } from '../core/catalog/topic.ts';

/** A row that cannot be read, or whose id is taken, is noted with its line and left out. */
export function readTopics(text: string, file: string, note: (problems: readonly Problem[]) => void): readonly Topic[] {
  const fault = (line: number, message: string): void => note([{ file, line, message }]);
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch (error) {
    fault(1, `No JSON: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
  if (!Array.isArray(rows)) {
    fault(1, 'The topics are a list');
    return [];
  }
  const lines = text.split('\n');
  const topics = new Map<string, Topic>();
  for (const row of rows as readonly unknown[]) {
    const id = isObject(row) && isText(row['id']) ? row['id'] : '';
    const line =
      Math.max(
        0,
        lines.findIndex((one) => one.includes(`"${id}"`)),
      ) + 1;
    if (!isTopic(row)) fault(line, `A topic has id, name (en, zh-cn) and icon${id === '' ? '' : `; "${id}" has not`}`);
    else if (topics.has(id)) fault(line, `The topic "${id}" stands twice`);
    else topics.set(id, row);
  }
  return [...topics.values()];
}
