/** What a commune assesses, in the order of its form: QĐ 26/2026, Mẫu 03. */
export const communeContents = ['origin', 'labour', 'idea', 'identity'] as const;
