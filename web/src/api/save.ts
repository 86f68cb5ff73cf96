import { problemOf, unreachable } from './problem.js';

/** How the server begins the name of a file, percent-encoded (RFC 8187). */
const beforeName = "filename*=UTF-8''";
const keptForMs = 60_000;

/** Asks for a file and hands it to the browser to keep; a refusal is thrown as that of any other request. */
export async function save(address: string): Promise<void> {
  const response = await fetch(address).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  const [, name = ''] = (response.headers.get('Content-Disposition') ?? '').split(beforeName);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = decodeURIComponent(name);
  link.click();
  // Not at once: some browsers have not begun to read it then.
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}
