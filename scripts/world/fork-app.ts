import type { ChildProcess } from 'node:child_process';
import { forkScript, nextMessage, stopChild } from './fork-script.js';

export interface RunningApp {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the application in production mode on a database that is there; several may share database and folder. */
export async function forkApp(
  appUrl: string,
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  const child = forkScript(new URL('./app-process.ts', import.meta.url), {
    NODE_ENV: 'production',
    DATABASE_URL: appUrl,
    OCOP_DATA: folder,
    OCOP_PROCESS: 'api',
    PORT: '0',
    LOG_LEVEL: 'error',
    ...settings,
  });
  const { url } = await nextMessage<{ url: string }>(child);
  return { url, child, stop: () => stopChild(child) };
}

/** Signs in over HTTP and answers the cookie. */
export async function signIn(url: string, signInName: string, password: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName, password }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined)
    throw new Error(`${signInName} cannot sign in: ${await response.text()}`);
  return cookie.slice(0, cookie.indexOf(';'));
}
