/**
 * The SQLSTATE that the database gave an error, or undefined where it gave none. Those of our own triggers begin with OC.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function sqlStateOf(reason: unknown): string | undefined {
  const { code } = (reason ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
