import type { DossierView } from './types.js';

/** Every file of a dossier, whatever kind of document it is listed under. */
export const filesOf = ({ documents }: Pick<DossierView, 'documents'>) =>
  documents.flatMap(({ evidence }) => evidence);

/** Where a file is downloaded: through its dossier alone. */
export const evidenceAddress = (dossierId: string, evidenceId: string): string =>
  `/api/dossiers/${dossierId}/evidence/${evidenceId}`;
