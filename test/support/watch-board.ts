import type { Browser } from './running-application.js';

/** What a screen is pushed of a session. */
export async function watchBoard(by: Browser, sessionId: string) {
  const response = await by.stream(`/council-sessions/${sessionId}/board`);
  if (!response.body) throw new Error('The board answers nothing');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let seen = '';
  const next = async (): Promise<unknown> => {
    for (;;) {
      const found = /^(?:.*\n)*?data: (.*)\n\n/.exec(seen);
      if (found) {
        seen = seen.slice(found[0].length);
        return JSON.parse(found[1] ?? '');
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('The board has ended');
      seen += decoder.decode(value, { stream: true });
    }
  };
  return { next, close: () => reader.cancel() };
}
