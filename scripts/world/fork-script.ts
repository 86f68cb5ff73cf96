import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const loader = new URL('../typescript.mjs', import.meta.url).href;

/** Runs one of our TypeScript files in a process of its own, with nothing of our environment but what Node needs. */
export function forkScript(script: URL, environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return fork(fileURLToPath(script), {
    execArgv: ['--no-warnings', '--import', loader],
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** The next message of a child; throws when it ends instead. */
export async function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  const waiting = new AbortController();
  const ended = once(child, 'exit', { signal: waiting.signal }).then(([code]) => {
    throw new Error(`Process ${child.pid} ended with ${String(code)}`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal: waiting.signal }), ended])) as [
      Message,
    ];
    return message;
  } finally {
    waiting.abort();
    ended.catch(() => undefined); // told to stop waiting
  }
}

/** Lets a child end by itself. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  await ended;
}
