import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import type { BookPanel } from './book-facts.js';
import { setCode, type Stage } from './stage.js';
import { instantOf, later, type Day } from './wall-clock.js';

const file = new URL('../../../src/domain/calendar/vietnam-working-days.json', import.meta.url);
const published = JSON.parse(readFileSync(file, 'utf8')) as { days: { date: Day; kind: string }[] };
const worked = new Set(
  published.days.filter(({ kind }) => kind === 'swapped-working-day').map(({ date }) => date),
);
const off = new Set(
  published.days.filter(({ kind }) => kind !== 'swapped-working-day').map(({ date }) => date),
);

/** Weekends and listed days left out. */
export function isWorked(day: Day, alsoOff: ReadonlySet<Day>): boolean {
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return worked.has(day) || !(isWeekend || off.has(day) || alsoOff.has(day));
}

/** Counted day by day, weekends and listed days left out. */
export function workingDaysAfter(from: Day, days: number, alsoOff: ReadonlySet<Day>): Day {
  let on = from;
  for (let left = days; left > 0;) {
    on = later(on, 1);
    if (isWorked(on, alsoOff)) left -= 1;
  }
  return on;
}

interface PanelPlan {
  readonly today: Day;
  readonly calendarVersion: number;
  readonly offDays: ReadonlySet<Day>;
}

/** A council is asked for written opinions today, for fifteen working days. */
export async function openPanel(
  pool: Pool,
  stage: Stage,
  { today, calendarVersion, offDays }: PanelPlan,
): Promise<BookPanel> {
  const [id, dossierId, productId] = [randomUUID(), randomUUID(), randomUUID()];
  const { opinions, districts } = stage;
  const [district] = districts;
  const [commune] = district?.communes ?? [];
  const producerId = commune?.owners[0]?.person.producers[0]?.id;
  const product = `Sản phẩm xin ý kiến ngày ${today}`;
  const [workingDays, at] = [15, instantOf(`${today}T07:00`)];
  const last = workingDaysAfter(today, workingDays, offDays);
  await pool.query(
    `INSERT INTO product (id, producer_id, name, description, rulebook, set_code) VALUES ($1, $2, $3, $3, 'qd-1048-2019', $4)`,
    [productId, producerId, product, setCode],
  );
  await pool.query(
    `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook,
       criteria_set, machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 'first', 'qd-1048-2019', $8, 'qd-1048-2019', '1', 'province.council', true, $9, $10, '\\x00', $9)`,
    [
      dossierId,
      productId,
      producerId,
      opinions.roundId,
      commune?.place.id,
      district?.place.id,
      opinions.provinceId,
      setCode,
      at,
      today,
    ],
  );
  await pool.query(
    `INSERT INTO panel (id, dossier_id, round_id, council_id, level, scoring_round, attempt, status, opened_at, opinions_due_on, opinions_working_days, opinions_calendar)
     VALUES ($1, $2, $3, $4, 'province', 1, 1, 'open', $5, $6, $7, $8)`,
    [id, dossierId, opinions.roundId, opinions.councilId, at, last, workingDays, calendarVersion],
  );
  for (const { person } of opinions.members)
    await pool.query(`INSERT INTO panel_seat (panel_id, person_id, seat) VALUES ($1, $2, 'member')`, [
      id,
      person.id,
    ]);
  return {
    id,
    dossierId,
    product,
    members: opinions.members.map(({ book }) => book),
    askedOn: today,
    workingDays,
    last,
  };
}
