import type { Sheet } from './sheet.js';

const keyOf = (personId: string, panelId: string) => `ocop.ballot.${personId}.${panelId}`;

const isSheet = (value: unknown): value is Sheet =>
  typeof value === 'object' &&
  value !== null &&
  'marks' in value &&
  'empty' in value &&
  'notes' in value &&
  'declared' in value;

/** An unfinished sheet, kept in this tab alone: it survives a reload and goes with the tab and the sign-out. */
export function keptDraft(personId: string, panelId: string): Sheet | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(personId, panelId)) ?? 'null');
    return isSheet(value) ? value : null;
  } catch {
    return null;
  }
}

export const keepDraft = (personId: string, panelId: string, sheet: Sheet) =>
  sessionStorage.setItem(keyOf(personId, panelId), JSON.stringify(sheet));

export const dropDraft = (personId: string, panelId: string) =>
  sessionStorage.removeItem(keyOf(personId, panelId));
