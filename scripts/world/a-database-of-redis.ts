/** The address of a database on that Redis which the specs leave alone: to be filled and emptied at will. */
export function aDatabaseOfRedis(redisUrl: string): string {
  const url = new URL(redisUrl);
  url.pathname = `/${1 + (process.pid % 15)}`;
  return url.href;
}
