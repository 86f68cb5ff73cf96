/** Unfinished work, kept in this tab alone: it survives a reload and goes with the tab and the sign-out. */
export function keptDraft<Draft>(key: string, isDraft: (value: unknown) => value is Draft): Draft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

export const keepDraft = (key: string, draft: unknown) => sessionStorage.setItem(key, JSON.stringify(draft));

export const dropDraft = (key: string) => sessionStorage.removeItem(key);
