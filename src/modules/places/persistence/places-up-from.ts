/** For SQL: the ids of a place, named by an expression, and of all above it. */
export const placesUpFrom = (
  place: string,
) => `WITH RECURSIVE up AS (SELECT id, parent_id FROM place WHERE id = ${place}
     UNION ALL SELECT p.id, p.parent_id FROM place p JOIN up ON p.id = up.parent_id) SELECT id FROM up`;
