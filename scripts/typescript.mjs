// Lets Node 20 run our TypeScript from source: `node --import ./scripts/typescript.mjs scripts/prove/prove.ts`.
// Types are checked by `tsc`, not here. Drop it once Node strips types and decorators by itself.
import { register } from 'node:module';

process.setSourceMapsEnabled(true);
register('./typescript-hooks.mjs', import.meta.url);
