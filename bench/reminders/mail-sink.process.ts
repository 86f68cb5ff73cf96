import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** What a mail server in a process of its own has taken: how many mails, under how many names. */
export interface Taken {
  readonly mails: number;
  readonly names: number;
}

const named = /^message-id:\s*(\S+)/im;
const names = new Set<string>();
let mails = 0;

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  closeTimeout: 100,
  onData(stream, _session, done) {
    buffer(stream).then((bytes) => {
      mails += 1;
      names.add(named.exec(bytes.toString('latin1'))?.[1] ?? '');
      done();
    }, done);
  },
});
server.on('error', (reason) => console.error(reason.message));
server.listen(0, '127.0.0.1', () =>
  process.send?.({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }),
);
process.on('message', () => process.send?.({ mails, names: names.size } satisfies Taken));
process.once('disconnect', () => server.close());
