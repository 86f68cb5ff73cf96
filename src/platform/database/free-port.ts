import { createServer, type AddressInfo } from 'node:net';

/** A TCP port nobody listens on at 127.0.0.1: the preferred one when it is free, else any. */
export const findFreePort = async (preferred?: number): Promise<number> =>
  (preferred && (await tryPort(preferred))) ||
  (await tryPort(0)) ||
  Promise.reject(new Error('No free TCP port.'));

const tryPort = (wanted: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
