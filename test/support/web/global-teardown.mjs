import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function tearDown() {
  if (!globalThis.webServer) return;
  const { server, folder } = globalThis.webServer;
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}
