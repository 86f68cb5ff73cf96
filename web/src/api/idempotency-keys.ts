const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** crypto.randomUUID exists only on https and localhost; a demo on a village network has neither. */
export const newKey = (): string =>
  isSecureContext ? crypto.randomUUID() : hex(crypto.getRandomValues(new Uint8Array(16)));

const unanswered = new Map<string, string>();

/**
 * The key of a write. The same write sent again while no answer has come keeps its key, so pressing twice on a
 * weak line has one effect; once answered, the next one gets a new key.
 */
export function keyFor(write: string): string {
  const key = unanswered.get(write) ?? newKey();
  unanswered.set(write, key);
  return key;
}

export const forgetKey = (write: string) => unanswered.delete(write);
