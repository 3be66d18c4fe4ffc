// Runs a long command with its progress shown: a line at the start, one every five seconds, one at the end.
import { spawn } from 'node:child_process';

/**
 * @param {string} what "the offline VS Code host"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>}
 * @throws {Error} one sentence with the last lines of the command's output
 */
export async function runShown(what, command, args, options = {}) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  console.log(`Getting ${what} ...`);
  const timer = setInterval(() => console.log(`  still getting ${what}, ${seconds()}`), 5000);
  try {
    await new Promise((resolve, reject) => {
      const shell = process.platform === 'win32';
      const child = spawn(command, [...args], { ...options, shell, stdio: ['ignore', 'pipe', 'pipe'] });
      let tail = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => {
          tail = (tail + data).slice(-2000);
        });
      child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
      child.on('close', (code) =>
        code === 0
          ? resolve(undefined)
          : reject(
              new Error(
                `${command} ${args.join(' ')} ended with ${code}: ${tail.trim().split('\n').slice(-6).join(' | ')}`,
              ),
            ),
      );
    });
  } finally {
    clearInterval(timer);
  }
  console.log(`  ${what}: ready after ${seconds()}`);
}
