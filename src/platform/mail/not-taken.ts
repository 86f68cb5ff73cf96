/** Longest answer of a transport that is kept. */
const longest = 200;

/** A transport did not take a message over. Its own words, which may hold an address, stay in `cause`. */
export class NotTaken extends Error {
  /**
   * `code` is what the transport answered, such as '550', '503' or 'ECONNREFUSED'; `isFinal` says that it refused this
   * very message or its receiver, so that to try again is in vain.
   */
  constructor(
    readonly code: string,
    readonly isFinal: boolean,
    cause?: unknown,
  ) {
    super(cause instanceof Error ? `${code}: ${cause.message}` : code, { cause });
    this.name = NotTaken.name;
  }
}

/** What a transport answered in taking a message over, as far as it is kept; null when it said nothing. */
export const keptAnswer = (text: string): string | null => text.trim().slice(0, longest) || null;
