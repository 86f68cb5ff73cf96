import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { HeldRole, Level, Role } from '../../src/domain/jurisdiction/role.js';
import { createTestDatabase, type TestDatabase } from './database.js';

interface PersonChanges {
  readonly email?: string;
  readonly phone?: string;
  readonly active?: boolean;
}

export interface PlannedRow {
  readonly kind: 'notice' | 'reminder';
  readonly template: string;
  readonly audience: readonly HeldRole[];
  readonly dossierId: string | null;
  readonly deadline: string | null;
  readonly dueOn: string | null;
  readonly daysBefore: number | null;
  readonly dueAt: string;
}

/**
 * A small province in a database of its own, on the morning of 14/6/2021: Lai Châu with the district Tam Đường (communes
 * Bản Bo and Nà Tăm) and the district Phong Thổ, round 1 of 2021 at Tam Đường, and one dossier of Bản Bo being prepared,
 * due at the district before 16/6. Written past the application, by the superuser.
 */
export class DeliveryWorld {
  readonly places = {
    province: randomUUID(),
    district: randomUUID(),
    otherDistrict: randomUUID(),
    commune: randomUUID(),
    otherCommune: randomUUID(),
  };
  readonly roundId = randomUUID();
  readonly dossierId = randomUUID();
  readonly producerId = randomUUID();
  private people = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly client: Client,
  ) {}

  static async create(): Promise<DeliveryWorld> {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.superUrl });
    await client.connect();
    const world = new DeliveryWorld(database, client);
    await world.setClock('2021-06-14T08:00:00+07:00');
    await world.settle();
    return world;
  }

  async destroy(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }

  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, [...values])).rows as Row[];
  }

  /** What a demo does: time goes on from there. */
  async setClock(to: string): Promise<void> {
    await this.query(`CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE
      AS $$ SELECT clock_timestamp() + (timestamptz '${to}' - timestamptz '${new Date().toISOString()}') $$`);
  }

  async addPerson({ email, phone, active = true }: PersonChanges = {}): Promise<string> {
    const id = randomUUID();
    this.people += 1;
    await this.query(
      `INSERT INTO person (id, full_name, sign_in_name, email, password_hash, active, phone) VALUES ($1, $2, $3, $4, '-', $5, $6)`,
      [id, `Người ${this.people}`, `nguoi-${this.people}`, email ?? null, active, phone ?? null],
    );
    return id;
  }

  /** A person with a role at a place. */
  async addHolder(
    role: Role,
    placeId: string,
    { validTo, ...person }: PersonChanges & { validTo?: string } = {},
  ): Promise<string> {
    const id = await this.addPerson(person);
    await this.query(
      `INSERT INTO assignment (id, person_id, role, place_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, '2021-01-01', $5)`,
      [randomUUID(), id, role, placeId, validTo ?? null],
    );
    return id;
  }

  /** One of the owners of the dossier's product. */
  async addOwner(person: PersonChanges = {}): Promise<string> {
    const id = await this.addPerson(person);
    await this.query('INSERT INTO producer_person (producer_id, person_id) VALUES ($1, $2)', [
      this.producerId,
      id,
    ]);
    return id;
  }

  /** A row of the outbox, due now; the reminder of the day before unless told otherwise. */
  async plan(changes: Partial<PlannedRow> = {}): Promise<string> {
    const id = randomUUID();
    const kind = changes.kind ?? 'reminder';
    const reminder = { template: 'deadline', deadline: 'dueAtDistrict', dueOn: '2021-06-15', daysBefore: 1 };
    const notice = { template: 'submitted', deadline: null, dueOn: null, daysBefore: null };
    const row = { audience: [], dossierId: this.dossierId, dueAt: '2021-06-14T08:00:00+07:00', ...changes };
    const { template, deadline, dueOn, daysBefore } = {
      ...(kind === 'reminder' ? reminder : notice),
      ...changes,
    };
    await this.query(
      `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, step_number, deadline, due_on, days_before, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, kind, template, JSON.stringify(row.audience), row.dossierId, this.roundId],
        ...[kind === 'notice' ? 1 : null, deadline, dueOn, daysBefore, row.dueAt],
      ],
    );
    return id;
  }

  async moveDossier(state: string, deadline: string | null, open = true): Promise<void> {
    await this.query('UPDATE dossier SET state = $2, deadline = $3, open = $4 WHERE id = $1', [
      this.dossierId,
      state,
      deadline,
      open,
    ]);
  }

  async outboxRow(id: string) {
    const [row] = await this.query<{ status: string; attempt: number }>(
      'SELECT status, attempt FROM outbox WHERE id = $1',
      [id],
    );
    return row;
  }

  /** The people a row of the outbox was told to, each as often as it was. */
  async toldOf(outboxId: string): Promise<string[]> {
    const rows = await this.query<{ person: string }>(
      'SELECT person_id AS person FROM notice WHERE outbox_id = $1',
      [outboxId],
    );
    return rows.map(({ person }) => person).toSorted();
  }

  private async settle(): Promise<void> {
    const { province, district, otherDistrict, commune, otherCommune } = this.places;
    await this.addPlace(province, 'province', 'Lai Châu', null);
    await this.addPlace(district, 'district', 'Tam Đường', province);
    await this.addPlace(otherDistrict, 'district', 'Phong Thổ', province);
    await this.addPlace(commune, 'commune', 'Bản Bo', district);
    await this.addPlace(otherCommune, 'commune', 'Nà Tăm', district);
    await this.query(
      `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
         due_at_district_on, due_at_district_counts, due_at_province_on, due_at_province_counts)
       VALUES ($1, $2, 2021, 1, 'qd-1048-2019', '2021-05-31', 'by', '2021-06-16', 'before', '2021-06-30', 'before')`,
      [this.roundId, district],
    );
    await this.query(
      `INSERT INTO producer (id, commune_id, name, kind, representative_name, address)
       VALUES ($1, $2, 'HTX Chè', 'cooperative', 'Lò Văn Thử', 'Bản Bo')`,
      [this.producerId, commune],
    );
    const productId = randomUUID();
    await this.query(
      `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
       VALUES ($1, $2, 'Chè Tam Đường', 'Chè xanh', 'qd-1048-2019', '05')`,
      [productId, this.producerId],
    );
    await this.query(
      `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose,
         rulebook, criteria_set, machine_id, machine_version, state, open, deadline, stage_entered_at, filed_on, head, updated_at)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 'first', 'qd-1048-2019', '05', 'qd-1048-2019', '1', 'preparation.preparing',
         true, 'dueAtDistrict', ocop_now(), '2021-05-20', '\\x00', ocop_now())`,
      [this.dossierId, productId, this.producerId, this.roundId, commune, district, province],
    );
  }

  private async addPlace(id: string, level: Level, name: string, parentId: string | null): Promise<void> {
    await this.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2000-01-01')`,
      [id, id, level, name, parentId],
    );
  }
}
