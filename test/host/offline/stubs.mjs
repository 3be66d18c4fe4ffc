// Stand-ins for the server's modules that need a compiler or only report to Microsoft; written over nothing, never shipped.

/** Source of `index.js` by package name. */
export const stubs = {
  '@microsoft/1ds-core-js':
    'exports.AppInsightsCore = class { initialize() {} track() {} unload() {} pollInternalLogs() {} };',
  '@microsoft/1ds-post-js': 'exports.PostChannel = class {};',
  '@vscode/deviceid': "exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';",
  '@vscode/fs-copyfile': '',
  '@vscode/native-watchdog': 'exports.start = () => {};',
  '@vscode/spdlog': `
    class Logger {
      constructor() {
        return new Proxy(this, { get: (_, key) => (key === 'then' ? undefined : () => (key === 'getLevel' ? 2 : undefined)) });
      }
    }
    exports.version = 1;
    exports.Logger = Logger;
    exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
    exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => new Logger();`,
};
