/** The sort key of a list with the newest first, in microseconds. */
export const positionOf = (alias: string) =>
  `(extract(epoch FROM ${alias}.created_at) * 1000000)::bigint AS position`;

/** The rows after a position and an id, which are parameters; all rows where the position is null. */
export const after = (alias: string, position: string, id: string) => {
  const instant = `(timestamptz 'epoch' + ${position}::bigint * interval '1 microsecond')`;
  return `(${position}::bigint IS NULL OR (${alias}.created_at <= ${instant}
    AND (${alias}.created_at < ${instant} OR ${alias}.id > ${id}::uuid)))`;
};
