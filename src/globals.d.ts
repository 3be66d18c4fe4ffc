// The few globals that both extension hosts (Node and web worker) have; core, protocol and host may use no others.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly hash: string;
  readonly href: string;
}

declare const crypto: { getRandomValues<T extends Uint8Array | Uint32Array>(array: T): T };
declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function clearTimeout(handle: unknown): void;
/** Base64 of text whose characters are all below U+0100. */
declare function btoa(data: string): string;
