import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TextCatcher } from '../../../test/support/text-catcher.js';
import { NotTaken } from '../mail/index.js';
import { HttpTextGateway } from './http-text-gateway.js';
import { NoTextGateway } from './no-text-gateway.js';
import { isPublicAddress, namesPrivateAddress } from './public-address.js';

const message = { id: '7f3a-91', to: '0912 000 000', text: '[OCOP] Còn 1 ngày đến hạn gửi hồ sơ về huyện' };
let catcher: TextCatcher;
const gateways: HttpTextGateway[] = [];
const gatewayTo = (settings: ConstructorParameters<typeof HttpTextGateway>[0]) => {
  const gateway = new HttpTextGateway(settings);
  gateways.push(gateway);
  return gateway;
};
/** How the gateway failed to take the message over. */
const failure = async (gateway: HttpTextGateway): Promise<NotTaken> => {
  const reason: unknown = await gateway.send(message).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(reason instanceof NotTaken)) throw new Error('It was taken', { cause: reason });
  return reason;
};

beforeAll(async () => (catcher = await TextCatcher.start()));
beforeEach(() => void Object.assign(catcher, { status: 200, answer: undefined, location: undefined }));
afterEach(async () => {
  catcher.offered.length = 0;
  catcher.arrived.length = 0;
  for (const gateway of gateways.splice(0)) await gateway.close();
});
afterAll(() => catcher.stop());

describe('HttpTextGateway', () => {
  it('posts the message signed, under its own id, and answers the id it was given', async () => {
    expect(await gatewayTo(catcher.settings).send(message)).toBe('sms-1');
    const [caught] = catcher.arrived;
    expect(caught).toMatchObject({ body: message, isSigned: true });
    const headers = caught?.headers ?? {};
    expect(headers).toMatchObject({ 'idempotency-key': message.id, 'webhook-id': message.id });
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
  });

  it.each(['', 'OK', '[]', '{"id":null}'])('minds no answer %j without an id', async (answer) => {
    catcher.answer = answer;
    expect(await gatewayTo(catcher.settings).send(message)).toBeNull();
  });

  it.each([
    [400, true, false],
    [422, true, false],
    [301, false, false],
    [401, false, false],
    [404, false, false],
    [429, false, false],
    [500, false, false],
    [503, false, false],
    [502, false, true],
    [504, false, true],
  ])('takes %d as refused for good: %s, as perhaps taken: %s', async (status, isFinal, isInDoubt) => {
    Object.assign(catcher, { status, location: `http://127.0.0.1:${catcher.port}/elsewhere` });
    expect(await failure(gatewayTo(catcher.settings))).toMatchObject({
      ...{ code: String(status), isFinal, isInDoubt },
    });
    expect(catcher.offered).toHaveLength(1);
  });

  it('reads no endless answer', async () => {
    catcher.answer = 'x'.repeat(100_000);
    expect(await failure(gatewayTo(catcher.settings))).toMatchObject({
      code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
      isFinal: false,
    });
  });

  it('waits for nobody for ever', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const { code, isFinal, isInDoubt } = await failure(
      gatewayTo({ ...catcher.settings, url: `http://127.0.0.1:${port}/` }),
    );
    expect({ code, isFinal, isInDoubt }).toEqual({
      ...{ code: 'UND_ERR_HEADERS_TIMEOUT', isFinal: false, isInDoubt: true },
    });
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  }, 15_000);

  it('fails when nobody listens', async () => {
    const gateway = gatewayTo({ ...catcher.settings, url: 'http://127.0.0.1:1/' });
    expect(await failure(gateway)).toMatchObject({
      ...{ code: 'ECONNREFUSED', isFinal: false, isInDoubt: false },
    });
  });

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])(
    'does not reach %s unless it may be private',
    async (host) => {
      const gateway = gatewayTo({
        ...catcher.settings,
        url: `http://${host}:${catcher.port}/send`,
        mayBePrivate: false,
      });
      expect(await failure(gateway)).toMatchObject({ code: 'address-refused', isFinal: false });
      expect(catcher.offered).toEqual([]);
    },
  );
});

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '2606:4700:4700::1111'])('takes %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['10.0.0.1', '172.16.3.4', '192.168.1.1', '127.9.9.9', '169.254.169.254', '0.0.0.0', '100.64.0.1'],
    ...['224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '240.0.0.1'],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'ff02::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      '2001:db8::1',
    ],
    'ocop.example',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it('leaves names to the lookup', () => {
    expect(namesPrivateAddress(new URL('https://sms.example/'))).toBe(false);
    expect(namesPrivateAddress(new URL('https://8.8.8.8/'))).toBe(false);
  });
});

describe('NoTextGateway', () => {
  it('says that nothing leaves, and lets nothing leave', async () => {
    const gateway = new NoTextGateway();
    expect(gateway.leaves).toBe(false);
    await expect(gateway.send()).rejects.toThrow('TEXT_GATEWAY_URL');
  });
});
