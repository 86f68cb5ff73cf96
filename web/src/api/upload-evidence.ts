import { newKey } from './idempotency-keys.js';
import { problemFromText, unreachable } from './problem.js';

interface Upload {
  readonly dossierId: string;
  readonly version: number;
  /** Null: a picture of a check on the spot, which is a kind of its own. */
  readonly kind: string | null;
  readonly file: File;
  /** Share of the file sent so far, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends one file; fetch cannot tell how far an upload has come, so this is an XMLHttpRequest. Throws `Problem`. */
export const uploadEvidence = ({ dossierId, version, kind, file, onProgress }: Upload) =>
  new Promise<void>((resolve, reject) => {
    const form = new FormData();
    if (kind !== null) form.append('kind', kind);
    form.append('file', file);
    const request = new XMLHttpRequest();
    const photos = kind === null ? '/site-photos' : '';
    request.open('POST', `/api/dossiers/${encodeURIComponent(dossierId)}/evidence${photos}`);
    request.setRequestHeader('If-Match', `"${version}"`);
    request.setRequestHeader('Idempotency-Key', newKey());
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
