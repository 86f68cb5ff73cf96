/**
 * The database cannot be reached or takes no work just now. Trying again later makes sense; whether a write that was
 * under way landed is not known.
 */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database is not available.', { cause });
    this.name = DatabaseUnavailable.name;
  }
}

const socketCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exceptions, shutdowns, no slot left, too long a wait for a lock or an answer, two that wait for one another. */
const isServerCode = (code: string) => /^08...$|^57P0[1-5]$|^53300$|^55P03$|^57014$|^40P01$/.test(code);

/** The pg driver reports these without a code. */
const driverMessage =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|Query read timeout|Driver not Connected/;

/** Whether an error, or one it wraps (TypeORM's driverError, a cause, an AggregateError), says the database is gone. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, driverError, errors = [] } = error as Reported;
  if (typeof code === 'string' && (socketCodes.has(code) || isServerCode(code))) return true;
  if (typeof message === 'string' && driverMessage.test(message)) return true;
  return [driverError, cause, ...errors].some(isDatabaseUnavailable);
}

interface Reported {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly driverError?: unknown;
  readonly errors?: readonly unknown[];
}
