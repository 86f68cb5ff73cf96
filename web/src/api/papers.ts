import type { DeliverySubject } from './types.js';

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

/** Of opinions asked in writing. */
export const opinionMinutesAddress = (dossierId: string, panelId: string): string =>
  `${ofPanel(dossierId, panelId)}/minutes`;

/** What corrects the minutes of opinions. */
export const opinionAnnexAddress = (dossierId: string, panelId: string, number: number): string =>
  `${ofPanel(dossierId, panelId)}/annexes/${number}`;

export const appealPaperAddress = (dossierId: string, appealId: string): string =>
  `/api/dossiers/${dossierId}/appeals/${appealId}/paper`;

/** A report, as it was sent or as a draft of this moment. */
export const reportPaperAddress = (reportId: string): string => `/api/reports/${reportId}/paper`;
export const reportSpreadsheetAddress = (reportId: string): string => `/api/reports/${reportId}/spreadsheet`;
export const schedulePaperAddress = (dossierId: string): string =>
  `/api/dossiers/${dossierId}/schedule/paper`;

/** The format is asked for behind place and year. */
export const placeSchedulePaperAddress = (placeId: string, year: number): string =>
  `/api/schedules/paper?placeId=${placeId}&year=${year}`;
/** The spreadsheet from which products join a plan. */
export const importTemplateAddress = (format: 'csv' | 'xlsx'): string =>
  `/api/plans/import-template?format=${format}`;
/** Who was told what of something, of all days or of some; the format is asked for behind it. */
export function deliveriesPaperAddress(
  { kind, id }: DeliverySubject,
  days: { readonly from?: string; readonly to?: string },
): string {
  const record = kind === 'dossiers' ? `/api/dossiers/${id}/deliveries` : `/api/deliveries/${kind}/${id}`;
  const query = new URLSearchParams(days).toString();
  return `${record}/paper${query && `?${query}`}`;
}

/** The form of one step: a receipt, a request for supplement, a refusal or an apology. */
export const formAddress = (dossierId: string, step: number): string =>
  `/api/dossiers/${dossierId}/forms/${step}`;

export const controlSheetAddress = (dossierId: string): string => `/api/dossiers/${dossierId}/control-sheet`;

/** What the office of a place received in a year, or in a month ('2026-08'). */
export const dossierLogAddress = (placeId: string, period: string): string =>
  `/api/places/${placeId}/dossier-log/${period}`;
