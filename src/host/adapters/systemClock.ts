// The one place that asks what time it is.
import type { Clock } from '../../core/ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  offset: (at) => -new Date(at).getTimezoneOffset(),
};
