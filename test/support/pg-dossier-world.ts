import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { isCouncilRole } from '../../src/domain/jurisdiction/role.js';
import { PgDossierStore } from '../../src/modules/dossiers/persistence/pg-dossier.store.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { checkpointSigning } from '../../scripts/world/checkpoint-signing.js';
import { adjourn } from '../../scripts/world/adjourn.js';
import { convene } from '../../scripts/world/convene.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import type { DossierWorld, OutboxEntry, PanelEntry, RecognitionEntry } from './dossier-world.js';
import { SmallProvince, type SmallProduct } from './small-province.js';

export interface PgDossierWorld extends DossierWorld {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  /** Past the application, as superuser. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The small province in a database of its own, on the morning of 14/6/2021; the store works as the application role. */
export async function createPgWorld(): Promise<PgDossierWorld> {
  const database = await createTestDatabase();
  const client = new Client({ connectionString: database.superUrl });
  await client.connect();
  const dataSource = await new DataSource(
    applicationOptions({ url: database.appUrl, poolSize: 8 }),
  ).initialize();
  const province = new SmallProvince();
  const query = async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await client.query(sql, [...values])).rows as Row[];
  // A table, unlike a new function, also moves the clock of a statement that is already waiting.
  await query(`CREATE TABLE spec_clock (ahead interval NOT NULL);
    INSERT INTO spec_clock VALUES ('0');
    GRANT SELECT ON spec_clock TO PUBLIC;
    CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE
      AS 'SELECT clock_timestamp() + ahead FROM public.spec_clock'`);
  const setClock = async (to: string, on = client) => {
    await on.query('UPDATE spec_clock SET ahead = $1::timestamptz - clock_timestamp()', [to]);
  };
  await setClock('2021-06-14T08:00:00+07:00');
  await settle(province, query);
  await addProduct(query, province.product, 'Chè Bản Bo');

  return {
    province,
    database,
    dataSource,
    store: new PgDossierStore(dataSource, checkpointSigning(dataSource)),
    anotherStore: () => new PgDossierStore(dataSource, checkpointSigning(dataSource)),
    query,
    addProduct: (product, name) => addProduct(query, product, name),
    setClock: (to) => setClock(to),

    convene: (dossierId, placeId) => convene(client, dossierId, placeId, councilPeople(province)),
    adjourn: (dossierId) => adjourn(client, dossierId),
    sayConflict: async (dossierId, personId) => {
      await client.query(
        `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by)
         SELECT $1, $2, count(*) + 1, 'conflict', 'kin', $2 FROM conflict_declaration WHERE dossier_id = $1 AND person_id = $2`,
        [dossierId, personId],
      );
    },
    castBallot: async (panelId, personId, evaluated) => {
      await dataSource.query(
        `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
         VALUES ($1, $2, '{}', '[]', '[]', '{}', $3, $4, ocop_now())`,
        [panelId, personId, JSON.stringify(evaluated), evaluated.total],
      );
    },

    stepsOf: (dossierId) =>
      query(
        `SELECT dossier_id AS "dossierId", number, action, from_state AS "fromState", to_state AS "toState",
           taken_by AS "takenBy", taken_as AS "takenAs", reason, details::text AS details, encode(hash, 'hex') AS hash,
           to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "takenAt"
         FROM dossier_step WHERE dossier_id = $1 ORDER BY number`,
        [dossierId],
      ),
    headOf: async (dossierId) => {
      const [row] = await query<{ head: string }>(
        `SELECT encode(head, 'hex') AS head FROM dossier WHERE id = $1`,
        [dossierId],
      );
      return row?.head ?? '';
    },
    outboxOf: (dossierId) =>
      query<OutboxEntry>(
        `SELECT kind, template, status, step_number AS "stepNumber", due_on::text AS "dueOn", days_before AS "daysBefore"
           FROM outbox WHERE dossier_id = $1 ORDER BY due_at, id`,
        [dossierId],
      ),
    panelsOf: (dossierId) =>
      query<PanelEntry>(
        `SELECT id, level, scoring_round AS "scoringRound", attempt, turn, status, ballots, points, star,
           CASE WHEN reopened_at IS NOT NULL THEN 'reopened' WHEN sealed_at IS NOT NULL THEN 'sealed' WHEN status = 'closed' THEN 'shown' ELSE status END AS standing
           FROM panel WHERE dossier_id = $1 ORDER BY opened_at, turn`,
        [dossierId],
      ),
    recognitionOf: async (dossierId) => {
      const [row] = await query<RecognitionEntry>(
        `SELECT star, recognised_by AS "recognisedBy", certificate_number AS "certificateNumber",
           expires_on::text AS "expiresOn" FROM recognition WHERE dossier_id = $1`,
        [dossierId],
      );
      return row ?? null;
    },

    holdRecording: async (dossierId) => {
      const holder = new Client({ connectionString: database.superUrl });
      await holder.connect();
      await holder.query('BEGIN');
      await holder.query('SELECT FROM dossier WHERE id = $1 FOR UPDATE', [dossierId]);
      const letGo = async (to: string) => {
        await setClock(to);
        await holder.query('COMMIT');
        await holder.end();
      };
      return (to) => void letGo(to);
    },

    destroy: async () => {
      await dataSource.destroy();
      await client.end();
      await database.drop();
    },
  };
}

/** Whoever acts for a council, seated or not. */
const councilPeople = ({ people }: SmallProvince) =>
  people.filter(({ assignments }) => assignments.some(({ role }) => isCouncilRole(role))).map(({ id }) => id);

type Query = (sql: string, values?: readonly unknown[]) => Promise<unknown>;

async function settle(province: SmallProvince, query: Query): Promise<void> {
  for (const { id, name, level, parentId } of province.places) {
    await query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1::uuid, $1::text, $2, $3, $4, '2000-01-01')`,
      [id, level, name, parentId],
    );
  }
  for (const { id, fullName, signInName, assignments } of province.people) {
    await query(`INSERT INTO person (id, full_name, sign_in_name, password_hash) VALUES ($1, $2, $3, '-')`, [
      id,
      fullName,
      signInName,
    ]);
    for (const { role, place } of assignments)
      await query(
        `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, '2000-01-01')`,
        [id, role, place?.id ?? null],
      );
  }
  for (const { id, placeId, decidedOn, seats } of province.councils) {
    await query(
      `INSERT INTO council (id, place_id, name, decision_number, decided_on) VALUES ($1, $2, 'Hội đồng', '15/QĐ', $3)`,
      [id, placeId, decidedOn],
    );
    for (const { personId, seat } of seats) {
      await query(
        `INSERT INTO council_seat (council_id, person_id, seat, body) VALUES ($1, $2, $3, 'Phòng thử')`,
        [id, personId, seat],
      );
    }
  }
  for (const { id, placeId, year, number, rulebook, ...dates } of province.rounds) {
    const { registrationCloses, dueAtDistrict, dueAtProvince } = dates;
    await query(
      `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
         due_at_district_on, due_at_district_counts, due_at_province_on, due_at_province_counts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, placeId, year, number, rulebook, registrationCloses.on, registrationCloses.counts],
        ...[dueAtDistrict?.on, dueAtDistrict?.counts, dueAtProvince.on, dueAtProvince.counts],
      ],
    );
  }
  for (const { id, name, communeId } of [province.producer, province.otherProducer]) {
    await query(
      `INSERT INTO producer (id, commune_id, name, kind, representative_name, address)
       VALUES ($1, $2, $3, 'cooperative', 'Lò Văn Thử', 'Bản 1')`,
      [id, communeId, name],
    );
  }
}

async function addProduct(
  query: Query,
  { id, producerId, setCode }: SmallProduct,
  name: string,
): Promise<void> {
  await query(
    `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
     VALUES ($1, $2, $3, 'Chè xanh', 'qd-1048-2019', $4)`,
    [id, producerId, name, setCode],
  );
}
