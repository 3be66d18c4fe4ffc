// Calls across postMessage: the same code on both sides. Errors travel as rejections; disposing rejects what is pending.

type Call = { readonly call: number; readonly method: string; readonly args: readonly unknown[] };
type Reply = { readonly reply: number; readonly value?: unknown; readonly error?: string };

/** Methods of an API: every argument and result is a JSON value. */
type Methods<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

export interface Channel<Theirs> {
  readonly api: Theirs;
  receive(message: unknown): void;
  dispose(): void;
}

/**
 * @param post sends a message to the other side
 * @param mine what the other side may call
 */
export function createChannel<Theirs extends Methods<Theirs>, Mine extends Methods<Mine>>(
  post: (message: unknown) => void,
  mine: Mine,
): Channel<Theirs> {
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let disposed = false;

  const send = (method: string, args: readonly unknown[]): Promise<unknown> => {
    if (disposed) return Promise.reject(new Error('The channel is closed'));
    last += 1;
    const call = last;
    return new Promise((resolve, reject) => {
      pending.set(call, { resolve, reject });
      post({ call, method, args } satisfies Call);
    });
  };

  const answer = async ({ call, method, args }: Call): Promise<void> => {
    try {
      // SAFETY: the name is one of its own, as is looked at first.
      const own = Object.hasOwn(mine, method) ? mine[method as keyof Mine] : undefined;
      if (typeof own !== 'function') throw new Error(`No method ${method}`);
      // SAFETY: arguments are unknown JSON here; each method of the host checks its own.
      const value = await (own as unknown as (...values: readonly unknown[]) => Promise<unknown>)(...args);
      if (!disposed) post({ reply: call, value } satisfies Reply);
    } catch (error) {
      if (!disposed)
        post({ reply: call, error: error instanceof Error ? error.message : String(error) } satisfies Reply);
    }
  };

  // SAFETY: the proxy turns any property into a call; `then` stays undefined so that the api itself is not a thenable.
  const api = new Proxy({} as Theirs & object, {
    get: (_, method) =>
      typeof method === 'string' && method !== 'then' ? (...args: unknown[]) => send(method, args) : undefined,
  });

  return {
    api,
    receive(message) {
      if (typeof message !== 'object' || message === null || disposed) return;
      if (isCall(message)) void answer(message);
      else if (isReply(message)) {
        const waiting = pending.get(message.reply);
        pending.delete(message.reply);
        if (message.error === undefined) waiting?.resolve(message.value);
        else waiting?.reject(new Error(message.error));
      }
    },
    dispose() {
      disposed = true;
      for (const { reject } of pending.values()) reject(new Error('The channel is closed'));
      pending.clear();
    },
  };
}

const isCall = (message: object): message is Call =>
  'call' in message &&
  typeof message.call === 'number' &&
  'method' in message &&
  typeof message.method === 'string' &&
  'args' in message &&
  Array.isArray(message.args);

const isReply = (message: object): message is Reply => 'reply' in message && typeof message.reply === 'number';
