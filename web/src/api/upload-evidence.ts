import { sendFile } from './send-file.js';

interface Upload {
  readonly dossierId: string;
  readonly version: number;
  /** Null: a picture of a check on the spot, which is a kind of its own. */
  readonly kind: string | null;
  readonly file: File;
  /** Share of the file sent so far, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends one file of a dossier. Throws `Problem`. */
export const uploadEvidence = ({ dossierId, kind, ...sending }: Upload) =>
  sendFile({
    ...sending,
    path: `/api/dossiers/${encodeURIComponent(dossierId)}/evidence${kind === null ? '/site-photos' : ''}`,
    fields: kind === null ? {} : { kind },
  });
