type Kind = 'advice' | 'assessment' | 'ballot';

/** Where unfinished work on something is kept: each person has a place of their own. */
export const draftOf = (personId: string, kind: Kind, subjectId: string) =>
  `ocop.${kind}.${personId}.${subjectId}`;

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

/** Somebody else has signed in: what others have begun in this tab is nobody's to find. */
export function dropDraftsOfOthers(personId: string): void {
  for (const key of Object.keys(sessionStorage)) {
    const [ours, , owner] = key.split('.');
    if (ours === 'ocop' && owner !== personId) dropDraft(key);
  }
}
