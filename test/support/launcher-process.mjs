// A process that does nothing but run the embedded database in the folder it is given, until its input ends.
import { EmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';

const server = await EmbeddedPostgres.start({
  stateDir: process.argv[2],
  settings: { fsync: 'off' },
  supervise: true,
});
console.log(JSON.stringify({ superUrl: server.superUrl(), dataDir: server.dataDir }));

for await (const _ignored of process.stdin);
await server.stop();
