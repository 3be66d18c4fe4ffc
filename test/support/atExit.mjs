// What must not be left behind is taken away however this process ends, short of being killed outright.

/**
 * @param {() => void} clean runs synchronously, once
 * @returns {() => void} forgets it: it was done already
 */
export function atExit(clean) {
  if (process.listenerCount('SIGINT', leave) === 0)
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, leave);
  // Last come, first gone: a server ends before its folder does.
  process.prependOnceListener('exit', clean);
  return () => process.off('exit', clean);
}

/** Node ends without its exit listeners when no one listens to a signal. */
function leave() {
  process.exit(130);
}
