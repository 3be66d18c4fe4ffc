// Every connection that the extension host tries to open while the tests run, so that one can be held against Gloss.

/** Node's own modules, where the extension host is a Node process. */
interface NodeProcess {
  getBuiltinModule?(name: 'node:net'): { Socket: { prototype: { connect(...args: unknown[]): unknown } } };
}

export interface Connections {
  readonly seen: number;
  /** Addresses that are not on this machine. */
  readonly foreign: readonly string[];
}

/** @returns what was asked for so far; rejects when the watch itself sees nothing */
export function watchConnections(): () => Promise<Connections> {
  const asked: string[] = [];
  const scope: Record<string, unknown> & { process?: NodeProcess } = globalThis;

  const net = scope.process?.getBuiltinModule?.('node:net');
  if (net !== undefined) {
    const { connect } = net.Socket.prototype;
    net.Socket.prototype.connect = function (...args) {
      asked.push(addressOf(args.flat()));
      return connect.apply(this, args);
    };
  }
  for (const name of ['fetch', 'importScripts'] as const) {
    const own = scope[name];
    if (typeof own !== 'function') continue;
    scope[name] = (...args: unknown[]): unknown => {
      asked.push(String(args[0] instanceof Request ? args[0].url : args[0]));
      return Reflect.apply(own, globalThis, args);
    };
  }
  const local = /^(\/|ipc|blob:|data:|vscode-[\w-]+:|(\w+:\/\/)?(127\.0\.0\.1|localhost|\[?::1\]?)(:|\/|$))/;
  return async () => {
    const seen = asked.length;
    const foreign = asked.filter((address) => !local.test(address));
    // Nobody listens there; the attempt shows that this watch can see one.
    await fetch('http://127.0.0.1:65530/').catch(() => undefined);
    const expected = net === undefined ? 'http://127.0.0.1:65530/' : '127.0.0.1:65530';
    if (!asked.slice(seen).includes(expected)) throw new Error(`The watch saw only ${asked.slice(seen).join(', ')}`);
    return { seen, foreign };
  };
}

/** A socket connects to `{ host, port }`, `{ path }`, `(port, host)` or `(path)`. */
function addressOf(args: readonly unknown[]): string {
  const [first, second] = args;
  if (typeof first === 'object' && first !== null) {
    // SAFETY: what Node takes; anything else it refuses.
    const { path, host, port } = first as { path?: string; host?: string; port?: number };
    return path === undefined ? `${host ?? 'localhost'}:${port}` : `ipc ${path}`;
  }
  return typeof first === 'string' && !/^\d+$/.test(first)
    ? `ipc ${first}`
    : `${typeof second === 'string' ? second : 'localhost'}:${String(first)}`;
}
