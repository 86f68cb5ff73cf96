import type { DossierView } from './types.js';

/** Every file of a dossier, whatever kind of document it is listed under. */
export const filesOf = ({ documents }: Pick<DossierView, 'documents'>) =>
  documents.flatMap(({ evidence }) => evidence);

/** Whether the dossier holds a file of this kind. */
export const isAttached = ({ documents }: Pick<DossierView, 'documents'>, kind: string): boolean =>
  documents.some((document) => document.kind === kind && document.evidence.length > 0);

/** Where a file is downloaded: through its dossier alone. */
export const evidenceAddress = (dossierId: string, evidenceId: string): string =>
  `/api/dossiers/${dossierId}/evidence/${evidenceId}`;
