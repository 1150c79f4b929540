// Lets Jest run the browser's own functions as they are: their types are taken away, line by line, and nothing else.
import { stripTypeScriptTypes } from 'node:module';

/** @type {import('@jest/transform').SyncTransformer} */
export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
};
