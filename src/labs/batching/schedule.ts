// Who runs in which slot at which step: static batches against one choice a step, and what each costs in steps.

/** `arrives` counts steps from the start; `length` is in steps, the prefill being the first of them. */
export interface Request {
  readonly arrives: number;
  readonly length: number;
}

/** A request in its slot, from the beginning of step `start` + 1 to the end of step `end`. */
export interface Run {
  readonly request: number;
  readonly slot: number;
  readonly start: number;
  readonly end: number;
  /** When its whole batch has ended: what a server waits for that returns the batch as one. */
  readonly returned: number;
}

/** @param requests in the order of arrival */
export type Scheduler = (requests: readonly Request[], slots: number) => readonly Run[];

/** A batch takes what waits when the slots are empty, and is fixed until its longest request ends. */
export const staticBatches: Scheduler = (requests, slots) => {
  const runs: Run[] = [];
  let time = 0;
  while (runs.length < requests.length) {
    const from = runs.length;
    const start = Math.max(time, requests[from]?.arrives ?? 0);
    const batch = requests.slice(from, from + slots).filter(({ arrives }) => arrives <= start);
    const returned = start + Math.max(...batch.map(({ length }) => length));
    batch.forEach(({ length }, slot) =>
      runs.push({ request: from + slot, slot, start, end: start + length, returned }),
    );
    time = returned;
  }
  return runs;
};

/**
 * Whoever has waited longest takes the slot that is free first, at any step.
 * Source: Yu et al., "Orca", OSDI 2022, sec. 3 (iteration-level scheduling), first come, first served.
 */
export const continuous: Scheduler = (requests, slots) => {
  const free = Array.from({ length: slots }, () => 0);
  return requests.map(({ arrives, length }, request) => {
    // A slot that has been free for long is as good as one that is free just now: the first of them is taken.
    const waits = free.map((time) => Math.max(time, arrives));
    const start = Math.min(...waits);
    const slot = waits.indexOf(start);
    const end = start + length;
    free[slot] = end;
    return { request, slot, start, end, returned: end };
  });
};

export interface Costs {
  /** Until the last request has ended. */
  readonly steps: number;
  /** Share of all slot steps in which something ran. */
  readonly busy: number;
  /** Mean steps from arrival to the first token, and to the last one. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Mean steps from arrival until the batch is returned as one. */
  readonly returned: number;
}

export function costs(requests: readonly Request[], runs: readonly Run[], slots: number): Costs {
  const steps = Math.max(...runs.map(({ end }) => end));
  const mean = (of: (run: Run) => number): number =>
    runs.reduce((sum, run) => sum + of(run) - (requests[run.request]?.arrives ?? 0), 0) / runs.length;
  return {
    steps,
    busy: work(requests) / (slots * steps),
    firstToken: mean(({ start }) => start + 1),
    lastToken: mean(({ end }) => end),
    returned: mean(({ returned }) => returned),
  };
}

const work = (requests: readonly Request[]): number => requests.reduce((sum, { length }) => sum + length, 0);

/**
 * Steps below which no schedule of requests that are all there can go: all work spread evenly, or the longest request.
 * Source: Graham, "Bounds on Multiprocessing Timing Anomalies", SIAM J. Appl. Math. 17(2), 1969.
 */
export const leastSteps = (requests: readonly Request[], slots: number): number =>
  Math.max(Math.ceil(work(requests) / slots), ...requests.map(({ length }) => length));
