// Jest builds the world of every spec file anew, libraries and all: seconds, where Nest and TypeORM belong to it. Here
// Node itself loads what specs import, as it does for the program, and once for all the files that a worker runs.
const { findSourceMap, register } = require('node:module');
const { pathToFileURL } = require('node:url');
const { default: JestRuntime } = require('jest-runtime');
const sourceMaps = require('source-map-support');

const here = pathToFileURL(__filename);
register('../../../scripts/typescript-hooks.mjs', here);
register('./globals-hooks.mjs', here);
process.setSourceMapsEnabled(true);
// Threads of the program are told so too.
process.execArgv.push('--import', pathToFileURL(require.resolve('../../../scripts/typescript.mjs')).href);

module.exports = class NativeRuntime extends JestRuntime {
  /** The parts of Jest that collect and run the tests of one file; they begin with none. */
  requireInternalModule(path) {
    delete require.cache[path];
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    Object.assign(globalThis, globals);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    // Jest has just told errors to find their lines in what Jest has loaded.
    sourceMaps.install({ environment: 'node', handleUncaughtExceptions: false, retrieveSourceMap });
    return import(pathToFileURL(path).href);
  }
};

function retrieveSourceMap(file) {
  const found = findSourceMap(file);
  return found ? { url: file, map: found.payload } : null;
}
