import type { Client } from 'pg';

export interface ReportWorldSize {
  readonly dossiers: number;
  readonly certificates: number;
}

/** States of a year's work, so often as dossiers lie there: most of what was ever filed has ended. */
const states = `(VALUES (0, 'registration.registered', NULL), (1, 'preparation.preparing', 'dueAtDistrict'), (2, 'commune.review', 'dueAtDistrict'),
  (3, 'district.intake', 'dueAtProvince'), (4, 'district.scoring', 'dueAtProvince'), (5, 'province.intake', NULL), (6, 'province.verification', NULL),
  (7, 'closed.notPassed', NULL), (8, 'closed.withdrawn', NULL), (9, 'closed.eliminated', NULL)) AS s (number, state, deadline)`;

const way = `ARRAY['registration.registered', 'preparation.preparing', 'commune.review', 'district.intake', 'district.council', 'district.scoring',
  'district.forwarding', 'province.intake', 'province.council', 'province.firstScoring', 'province.verification', 'province.secondScoring', 'province.recognition']`;

/**
 * A country of 34 provinces with ten districts and a hundred communes each, a round a year in each district since 2019,
 * what was filed in them, and what each district asked for what was recognised. Written in few statements; the same numbers each time.
 */
export async function writeReportWorld(
  client: Client,
  { dossiers, certificates }: ReportWorldSize,
): Promise<void> {
  await client.query(`
    CREATE FUNCTION pg_temp.id_of(kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
      $$ SELECT overlay(overlay(md5(kind || number) placing '4' from 13) placing '8' from 17)::uuid $$;
    INSERT INTO place (id, code, level, name, valid_from) SELECT pg_temp.id_of('p', p), 'P' || p, 'province', 'Tỉnh ' || p, '2000-01-01' FROM generate_series(0, 33) p;
    INSERT INTO place (id, code, level, name, parent_id, valid_from) SELECT pg_temp.id_of('d', d), 'D' || d, 'district', 'Huyện ' || d, pg_temp.id_of('p', d / 10), '2000-01-01'
      FROM generate_series(0, 339) d;
    INSERT INTO place (id, code, level, name, parent_id, valid_from) SELECT pg_temp.id_of('c', c), 'C' || c, 'commune', 'Xã ' || c, pg_temp.id_of('d', c / 10), '2000-01-01'
      FROM generate_series(0, 3399) c;
    INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts, due_at_district_on, due_at_district_counts,
        due_at_province_on, due_at_province_counts)
      SELECT pg_temp.id_of('r', d * 3 + y), pg_temp.id_of('d', d), 2019 + y, 1, 'qd-1048-2019', make_date(2019 + y, 3, 1), 'by', make_date(2019 + y, 6, 1), 'before',
        make_date(2019 + y, 6, 30), 'before' FROM generate_series(0, 339) d, generate_series(0, 2) y;
    INSERT INTO producer (id, commune_id, name, kind, representative_name, address)
      SELECT pg_temp.id_of('o', c), pg_temp.id_of('c', c), 'HTX ' || c, 'cooperative', 'Người ' || c, 'Xã ' || c FROM generate_series(0, 3399) c;
  `);
  await client.query(`
    INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
      SELECT pg_temp.id_of('t', n), pg_temp.id_of('o', n % 3400), 'Sản phẩm ' || n, 'Mô tả', 'qd-1048-2019', lpad((n % 25 + 1)::text, 2, '0') FROM generate_series(0, ${dossiers} - 1) n;
    INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook, criteria_set, machine_id,
        machine_version, state, open, deadline, clock_due_on, stage_entered_at, filed_on, star, head, updated_at)
      SELECT pg_temp.id_of('h', n), 9, pg_temp.id_of('t', n), pg_temp.id_of('o', n % 3400), pg_temp.id_of('r', (n % 3400 / 10) * 3 + n % 3), pg_temp.id_of('c', n % 3400),
        pg_temp.id_of('d', n % 3400 / 10), pg_temp.id_of('p', n % 3400 / 100), (ARRAY['first', 'first', 'upgrade', 're-evaluation'])[n % 4 + 1], 'qd-1048-2019',
        lpad((n % 25 + 1)::text, 2, '0'), 'qd-1048-2019', '1', CASE WHEN n < ${certificates} THEN 'closed.recognised' ELSE s.state END,
        n >= ${certificates} AND s.state NOT LIKE 'closed.%', CASE WHEN n >= ${certificates} THEN s.deadline END,
        CASE WHEN n >= ${certificates} AND s.number = 2 THEN date '2021-06-01' + (n % 30)::int END,
        make_timestamptz(2019 + (n % 3)::int, 1 + (n % 5)::int, 1 + (n % 28)::int, 9, 0, 0, 'Asia/Ho_Chi_Minh'), make_date(2019 + (n % 3)::int, 1 + (n % 5)::int, 1 + (n % 28)::int),
        NULL, '\\x00', make_timestamptz(2019 + (n % 3)::int, 1 + (n % 5)::int, 1 + (n % 28)::int, 9, 0, 0, 'Asia/Ho_Chi_Minh')
       FROM generate_series(0::bigint, ${dossiers} - 1) n JOIN ${states} ON s.number = (n * 7 % 10);
    INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
      SELECT pg_temp.id_of('h', n), 3 + (n % 20 > 13)::int + (n % 20 = 19)::int, 'province', '1/QĐ', make_date(2018 + (n % 4)::int, 1 + (n % 5)::int, 5), 'GCN ' || n,
        make_date(2021 + (n % 4)::int, 1 + (n % 5)::int, 5), make_timestamptz(2018 + (n % 4)::int, 1 + (n % 5)::int, 5, 9, 0, 0, 'Asia/Ho_Chi_Minh') FROM generate_series(0, ${certificates} - 1) n;
  `);
  await writeSteps(client);
  await writeFollowUps(client, certificates);
}

/** Every step of the way to where a dossier stands, a day each; every eleventh had not passed before, and entered its round again. */
async function writeSteps(client: Client): Promise<void> {
  await client.query(`
    ALTER TABLE dossier_step DISABLE TRIGGER USER;
    INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_as, taken_at, details, hash, reason)
      SELECT d.id, s.number, CASE WHEN d.again AND s.number = 8 THEN 'reenter' ELSE 'told' END, d.states[s.number - 1], s.state, 'system',
        d.stage_entered_at - make_interval(days => cardinality(d.states) - s.number::int), '{}', '\\x00', 'kể'
       FROM (SELECT d.id, d.stage_entered_at, d.again,
               CASE WHEN d.again THEN w.way[1:6] || 'closed.notPassed'::text ELSE w.way[1:1] END || w.way[2:coalesce(array_position(w.way, d.state), w.ended)]
                 || CASE WHEN d.state LIKE 'closed.%' THEN ARRAY[d.state] ELSE '{}' END AS states
              FROM (SELECT *, get_byte(uuid_send(id), 15) % 11 = 0 AND state <> 'registration.registered' AS again FROM dossier) d
              CROSS JOIN LATERAL (SELECT ${way} AS way,
                CASE d.state WHEN 'closed.withdrawn' THEN 3 WHEN 'closed.eliminated' THEN 5 WHEN 'closed.notPassed' THEN 6 ELSE 13 END AS ended) w) d
       CROSS JOIN LATERAL unnest(d.states) WITH ORDINALITY AS s (state, number);
    ALTER TABLE dossier_step ENABLE TRIGGER USER;
  `);
}

/** Of every certificate support and trade promotion, of every third a re-check; one of three is still open. Ledgers are not what is measured. */
async function writeFollowUps(client: Client, certificates: number): Promise<void> {
  await client.query(`
    ALTER TABLE follow_up_call DISABLE TRIGGER USER;
    ALTER TABLE follow_up_step DISABLE TRIGGER USER;
    INSERT INTO person (id, full_name, sign_in_name, password_hash) VALUES (pg_temp.id_of('w', 0), 'Cán bộ', 'can.bo', '-');
    INSERT INTO follow_up_call (id, place_id, kind, due_on, due_counts, basis_number, basis_on, carried_out_by, star_from, star_to, issued_by, issued_at)
      SELECT pg_temp.id_of(k, d), pg_temp.id_of('d', d), k, date '2021-05-01' + (d % 90)::int, 'before', '1/KH', '2021-01-05', 'district', 3, 5, pg_temp.id_of('w', 0),
        timestamptz '2021-01-05 09:00+07' FROM generate_series(0, 339) d, unnest(ARRAY['growthSupport', 'tradePromotion', 'recheck']) k;
    INSERT INTO follow_up (id, version, call_id, dossier_id, place_id, machine_id, machine_version, state, done_on, outcome, decision_number, decided_on)
      SELECT pg_temp.id_of(k || 'f', n), CASE WHEN n % 3 = 0 THEN 1 ELSE 2 END, pg_temp.id_of(k, n % 3400 / 10), pg_temp.id_of('h', n), pg_temp.id_of('d', n % 3400 / 10),
        'follow-up', '1', CASE WHEN n % 3 = 0 THEN 'open' WHEN k = 'recheck' THEN 'decided' ELSE 'done' END, CASE WHEN n % 3 > 0 THEN date '2021-04-01' END,
        CASE WHEN n % 3 > 0 AND k = 'recheck' THEN (ARRAY['confirm', 'downgrade', 'revoke'])[n % 9 / 3 + 1] END, CASE WHEN n % 3 > 0 AND k = 'recheck' THEN '2/QĐ' END,
        CASE WHEN n % 3 > 0 AND k = 'recheck' THEN date '2021-04-01' END
       FROM generate_series(0, ${certificates} - 1) n, unnest(ARRAY['growthSupport', 'tradePromotion', 'recheck']) k WHERE k <> 'recheck' OR n % 5 < 2;
    INSERT INTO follow_up_step (follow_up_id, number, action, from_state, to_state, place_id, taken_by, taken_at, details)
      SELECT f.id, s.number, CASE s.number WHEN 1 THEN 'call' ELSE 'complete' END, CASE s.number WHEN 2 THEN 'open' END, CASE s.number WHEN 1 THEN 'open' ELSE f.state END,
        f.place_id, pg_temp.id_of('w', 0), CASE s.number WHEN 1 THEN timestamptz '2021-01-05 09:00+07' ELSE timestamptz '2021-04-01 09:00+07' END, '{}'
       FROM follow_up f CROSS JOIN LATERAL generate_series(1, f.version) AS s (number);
    ALTER TABLE follow_up_call ENABLE TRIGGER USER;
    ALTER TABLE follow_up_step ENABLE TRIGGER USER;
  `);
}
