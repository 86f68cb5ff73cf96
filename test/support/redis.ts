/** The Redis to test on, when there is one. On CI its absence is a failure, not a reason to skip. */
export function findTestRedisUrl(): string | undefined {
  const { OCOP_TEST_REDIS_URL: url, CI } = process.env;
  if (!url && CI === 'true') throw new Error('CI=true needs OCOP_TEST_REDIS_URL.');
  return url || undefined;
}
