import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RunningApplication } from '../support/running-application.js';

let world: RunningApplication;
beforeAll(async () => {
  world = await RunningApplication.start();
});
afterAll(() => world.stop());

const get = async (path: string) => {
  const response = await fetch(`${world.url}${path}`);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
    text: await response.text(),
  };
};

it.each(['/', '/dossiers/3f60bc66-f2ad-4ea0-a096-8922315fb776', '/sign-in'])(
  '%s is the start page of the web',
  async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.type]).toEqual([200, expect.stringContaining('text/html')]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

it('what the start page names is served, and may be kept for ever', async () => {
  const { text } = await get('/');
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)?.[1];
  const answer = await get(script ?? '/none');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
});

it.each(['/assets/gone.js', '/api/gone', '/api'])('%s is a problem, not a page', async (path) => {
  const answer = await get(path);
  expect([answer.status, answer.type]).toEqual([404, expect.stringContaining('application/problem+json')]);
});

it('nothing outside the build is served', async () => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
    expect((await get(path)).text).not.toContain('"dependencies"');
  }
});

it.each(['/api/session', '/api/demo/clock', '/api/gone', '/api/openapi.json'])(
  'no browser keeps the answer of %s',
  async (path) => expect((await get(path)).headers.get('cache-control')).toBe('no-store'),
);
