// The two modules that buildSuite.mjs makes for the tests inside VS Code.

declare module 'mocha-in-host' {
  /** mocha itself, without its browser page. */
  export { default as Mocha } from 'mocha';
}

declare module 'host-tests' {
  /** Runs the test files, which register their tests. */
  export function loadTests(): void;
}
