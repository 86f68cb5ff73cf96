/** The decision over the same place, the last one in force, that set up another council than that of the alias; null: there is none. */
export const followedBy = (council: string) => `(SELECT CASE WHEN n.id <> ${council}.id
    THEN json_build_object('decisionNumber', n.decision_number, 'decidedOn', n.decided_on) END
  FROM council n WHERE n.place_id = ${council}.place_id AND n.decided_on <= ocop_day(ocop_now())
    AND (n.valid_to IS NULL OR n.valid_to >= ocop_day(ocop_now())) ORDER BY n.decided_on DESC, n.created_at DESC LIMIT 1)`;
