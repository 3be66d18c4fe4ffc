// An esbuild plugin: Markdown is rendered at build, so that a parser of Markdown or YAML in the host's graph fails the build.

const parsers = /^(?:markdown-it|yaml)(?:\/|$)/;

/** @type {import('esbuild').Plugin} */
export const renderedAtBuild = {
  name: 'rendered-at-build',
  setup(build) {
    build.onResolve({ filter: parsers }, ({ path }) => ({
      errors: [{ text: `${path} has no place in the host: what it makes is made at build` }],
    }));
  },
};
