/** Where the papers of a closed scoring are made; a format follows. */
const ofPanel = (dossierId: string, panelId: string): string =>
  `/api/dossiers/${dossierId}/panels/${panelId}`;

export const sheetAddress = (dossierId: string, panelId: string, personId: string): string =>
  `${ofPanel(dossierId, panelId)}/ballots/${personId}/sheet`;

/** What a sealed session of a council left on paper. */
export const sessionPaperAddress = (
  sessionId: string,
  paper: 'minutes' | 'summary' | `annexes/${number}`,
): string => `/api/council-sessions/${sessionId}/${paper}`;

export const explanationPaperAddress = (dossierId: string, panelId: string): string =>
  `${ofPanel(dossierId, panelId)}/explanation/paper`;

export const appealPaperAddress = (dossierId: string, appealId: string): string =>
  `/api/dossiers/${dossierId}/appeals/${appealId}/paper`;
