import { asPerson } from './client.js';
import { newKey } from './idempotency-keys.js';
import { problemFromText, unreachable } from './problem.js';

interface Sending {
  readonly path: string;
  readonly version: number;
  /** Fields that stand before the file. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: File;
  /** Share of the file sent so far, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends one file; fetch cannot tell how far an upload has come, so this is an XMLHttpRequest. Throws `Problem`. */
export const sendFile = ({ path, version, fields, file, onProgress }: Sending) =>
  new Promise<void>((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('If-Match', `"${version}"`);
    request.setRequestHeader('Idempotency-Key', newKey());
    for (const [name, value] of Object.entries(asPerson())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(problemFromText(request.status, request.responseText));
    });
    request.send(form);
  });
