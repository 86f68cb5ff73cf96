/** Whether an error, or the driver's error in it, is a violation of this very unique constraint or index; of any, where none is named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const {
    code,
    constraint: violated,
    driverError,
  } = (error ?? {}) as {
    code?: unknown;
    constraint?: unknown;
    driverError?: unknown;
  };
  if (code === '23505' && (constraint === undefined || violated === constraint)) return true;
  return driverError !== undefined && isUniqueViolation(driverError, constraint);
}
