/** A file that is saved and never shown by the browser, least of all as part of our site. */
export const downloadHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
} as const;

/** Content-Disposition with a name in any letters. RFC 6266; RFC 8187 §3.2.1 (once RFC 5987) leaves fewer characters bare than URLs do. */
export const attachmentNamed = (fileName: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )}`;
