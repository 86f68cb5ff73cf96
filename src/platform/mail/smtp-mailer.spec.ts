import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { NoMailer } from './no-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const from = 'Văn phòng điều phối <ocop@tinh.example>';
let arrived: { receivers: string[]; mail: Email }[] = [];
let refusing = false;

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    buffer(stream)
      .then((bytes) => PostalMime.parse(bytes))
      .then((mail) => {
        arrived.push({ receivers: session.envelope.rcptTo.map(({ address }) => address), mail });
        done(refusing ? new Error('Come back later') : undefined);
      }, done);
  },
});
let mailer: SmtpMailer;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  mailer = new SmtpMailer(`smtp://127.0.0.1:${port}`, from);
});
beforeEach(() => {
  arrived = [];
  refusing = false;
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

const mail = {
  id: 'reminder-7f3a',
  to: 'chu.the@xa.example',
  subject: 'Hạn nộp hồ sơ OCOP: còn 7 ngày – sản phẩm “Gạo Séng Cù”',
  text: 'Kính gửi ông/bà,\n\nHồ sơ sản phẩm phải nộp trước ngày 30/6/2021.\n\nĐề nghị bổ sung: giấy đủ điều kiện an toàn thực phẩm.\n',
};

describe('SmtpMailer', () => {
  it('carries Vietnamese whole, under the message id it was given', async () => {
    await mailer.send(mail);
    expect(arrived).toHaveLength(1);
    const [{ receivers, mail: read } = { receivers: [], mail: undefined }] = arrived;
    expect(receivers).toEqual([mail.to]);
    expect(read?.subject).toBe(mail.subject);
    expect(read?.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd());
    expect(read?.from).toMatchObject({ name: 'Văn phòng điều phối', address: 'ocop@tinh.example' });
    expect(read?.messageId).toBe('<reminder-7f3a@tinh.example>');
  });

  it.each([
    ['subject', { subject: 'Nhắc hạn\r\nBcc: ai.do@nơi.khác' }],
    ['id', { id: 'x>\r\nBcc: <ai.do@noi-khac.example' }],
  ])('lets no header slip in through the %s', async (_field, change) => {
    await mailer.send({ ...mail, ...change });
    expect(arrived[0]?.receivers).toEqual([mail.to]);
    expect(arrived[0]?.mail.bcc ?? []).toEqual([]);
  });

  it('lets no second receiver slip in through the address', async () => {
    await mailer.send({ ...mail, to: 'chu.the@xa.example, ai.do@noi-khac.example' }).catch(() => undefined);
    expect(arrived.flatMap(({ receivers }) => receivers)).not.toContain('ai.do@noi-khac.example');
  });

  it('fails when the server refuses, and sends when asked again', async () => {
    refusing = true;
    await expect(mailer.send(mail)).rejects.toMatchObject({ code: '450', isInDoubt: false });
    refusing = false;
    await mailer.send(mail);
    expect(arrived).toHaveLength(2);
  });

  it('fails when nobody listens', async () => {
    const lost = new SmtpMailer('smtp://127.0.0.1:1', from);
    await expect(lost.send(mail)).rejects.toMatchObject({
      ...{ message: expect.stringContaining('ECONNREFUSED'), isInDoubt: false },
    });
    lost.close();
  });

  it('does not know whether a server that left without an answer took it over', async () => {
    const leaving = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream) => void stream.on('end', () => connected?.destroy()).resume(),
    });
    let connected: Socket | undefined;
    leaving.server.on('connection', (socket) => (connected = socket));
    await new Promise<void>((resolve) => leaving.listen(0, '127.0.0.1', resolve));
    const left = new SmtpMailer(`smtp://127.0.0.1:${(leaving.server.address() as AddressInfo).port}`, from);
    await expect(left.send(mail)).rejects.toMatchObject({ isInDoubt: true });
    left.close();
    await new Promise<void>((resolve) => leaving.close(resolve));
  });
});

describe('NoMailer', () => {
  it('says that nothing leaves, and lets nothing leave', async () => {
    const mailer = new NoMailer();
    expect(mailer.leaves).toBe(false);
    await expect(mailer.send()).rejects.toThrow('SMTP_URL');
  });
});
