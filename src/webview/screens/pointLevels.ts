// The levels of scoring points in the order they are shown: what to admit comes last.
import type { PointLevel } from '../../core/catalog/question.ts';

export const pointLevels = ['pass', 'good', 'outstanding', 'red-flag'] as const satisfies readonly PointLevel[];
