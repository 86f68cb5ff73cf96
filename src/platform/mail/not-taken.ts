/** Longest answer of a transport that is kept. */
const longest = 200;

interface Failure {
  readonly isFinal?: boolean;
  readonly isInDoubt?: boolean;
  readonly cause?: unknown;
}

/** A transport did not take a message over. Its own words, which may hold an address, stay in `cause`. */
export class NotTaken extends Error {
  /** It refused this very message or its receiver, so that to try again is in vain. */
  readonly isFinal: boolean;
  /** Nobody answered after it was offered: it may have been taken over all the same. */
  readonly isInDoubt: boolean;

  /** `code` is what the transport answered, such as '550', '503' or 'ECONNREFUSED'. */
  constructor(
    readonly code: string,
    { isFinal = false, isInDoubt = false, cause }: Failure = {},
  ) {
    super(cause instanceof Error ? `${code}: ${cause.message}` : code, { cause });
    this.name = NotTaken.name;
    this.isFinal = isFinal;
    this.isInDoubt = isInDoubt;
  }
}

/** What a transport answered in taking a message over, as far as it is kept; null when it said nothing. */
export const keptAnswer = (text: string): string | null => text.trim().slice(0, longest) || null;
