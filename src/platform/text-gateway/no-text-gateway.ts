import { TextGateway } from './text-gateway.js';

/** No gateway was configured: nothing leaves. */
export class NoTextGateway extends TextGateway {
  override readonly leaves = false;

  send(): Promise<never> {
    return Promise.reject(new Error('No gateway for short messages is configured (TEXT_GATEWAY_URL).'));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
