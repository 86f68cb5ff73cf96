import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import {
  isUniqueViolation,
  legalDay,
  namedStatement,
  runNamed,
  sqlStateOf,
} from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import {
  LocalRulesStore,
  type LocalRulesQuestion,
  type NewLocalRules,
  type SettledRules,
  type SettleRefusal,
  type SettlingFacts,
  type WithdrawRefusal,
} from '../local-rules.store.js';
import { LocalRulesRow } from './local-rules.row.js';

const settled = `SELECT l.id, json_build_object('id', p.id, 'name', p.name, 'level', p.level) AS place, l.rulebook,
  l.in_force_from AS "inForceFrom", l.decision_number AS "decisionNumber", l.decided_on AS "decidedOn", l.rules,
  ocop_day(l.withdrawn_at) AS "withdrawnOn" FROM local_rules l JOIN place p ON p.id = l.place_id`;
const inForceFrom = `to_char(l.in_force_from, 'YYYY-MM-DD')`;

const find = namedStatement<SettledRules>('local-rules.find', `${settled} WHERE l.id = $1`);
const findInForce = namedStatement<SettledRules>(
  'local-rules.in-force',
  `${settled} WHERE l.rulebook = $1 AND l.place_id = $2 AND l.in_force_from <= $3::date AND l.withdrawn_at IS NULL
    ORDER BY l.in_force_from DESC LIMIT 1`,
);
const list = namedStatement<SettledRules>(
  'local-rules.list',
  `${settled} WHERE ($1::uuid[] IS NULL OR l.place_id = ANY($1)) AND ($2::text IS NULL OR l.rulebook = $2)
      AND ($3::text IS NULL OR (${inForceFrom}, l.id) < ($3, $4::uuid))
    ORDER BY ${inForceFrom} DESC, l.id DESC LIMIT $5`,
);
const lock = namedStatement<{ id: string }>(
  'local-rules.lock',
  `SELECT id FROM local_rules WHERE id = $1 FOR UPDATE`,
);
const withdraw = namedStatement<never>(
  'local-rules.withdraw',
  `UPDATE local_rules SET withdrawn_by = $2, withdrawn_at = ocop_now() WHERE id = $1`,
);

/** SQLSTATEs of the triggers that look at the clock once more: midnight may fall between the two looks. */
const isInForce = 'OC021';
/** Its detail is the day that has begun. */
const isNotAhead = 'OC022';

@Injectable()
export class PgLocalRulesStore extends LocalRulesStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override find(id: string) {
    return findOn(this.dataSource, id);
  }

  override findInForce(rulebook: string, provinceId: string, on: CalendarDay) {
    return inForceOn(this.dataSource, rulebook, provinceId, on);
  }

  override list({ among, rulebook, take, after }: LocalRulesQuestion) {
    const [day = null, id = null] = after ?? [];
    return runNamed(this.dataSource, list, [among, rulebook, day, id, take]);
  }

  override add<R extends { readonly code: string }>(
    wished: NewLocalRules,
    { personId, write }: Writer,
    refusalsOf: (facts: SettlingFacts) => readonly R[],
  ) {
    const { placeId, rulebook, inForceFrom: day } = wished;
    return this.writeOnce.run<SettledRules, R | SettleRefusal>(personId, write, async (manager) => {
      const before = await inForceOn(manager, rulebook, placeId, addDays(day, -1));
      const facts = { today: await legalDay(manager), before: before?.rules ?? null };
      const [first, ...rest] = refusalsOf(facts);
      if (first) return refuse<R | SettleRefusal>(first, ...rest);
      try {
        await manager.insert(LocalRulesRow, { ...wished, settledBy: personId });
      } catch (reason) {
        const { detail } = reason as { detail?: unknown };
        const [late, ...others] =
          sqlStateOf(reason) === isNotAhead && typeof detail === 'string'
            ? refusalsOf({ ...facts, today: detail })
            : [];
        if (late) return refuse<R | SettleRefusal>(late, ...others);
        if (!isUniqueViolation(reason, 'one_set_of_local_rules_a_day')) throw reason;
        return refuse<R | SettleRefusal>({ code: 'local-rules.day-taken', inForceFrom: day });
      }
      return accept(await getOn(manager, wished.id));
    });
  }

  override withdraw(id: string, { personId, write }: Writer) {
    return this.writeOnce.run<SettledRules, WithdrawRefusal>(personId, write, async (manager) => {
      const [locked] = await runNamed(manager, lock, [id]);
      if (!locked) return refuse<WithdrawRefusal>({ code: 'local-rules.not-found', id });
      const { withdrawnOn, inForceFrom: day } = await getOn(manager, id);
      if (withdrawnOn) return refuse<WithdrawRefusal>({ code: 'local-rules.withdrawn', withdrawnOn });
      if (day <= (await legalDay(manager)))
        return refuse<WithdrawRefusal>({ code: 'local-rules.in-force', inForceFrom: day });
      try {
        await runNamed(manager, withdraw, [id, personId]);
      } catch (reason) {
        if (sqlStateOf(reason) !== isInForce) throw reason;
        return refuse<WithdrawRefusal>({ code: 'local-rules.in-force', inForceFrom: day });
      }
      return accept(await getOn(manager, id));
    });
  }
}

type Connection = DataSource | EntityManager;

const findOn = async (on: Connection, id: string): Promise<SettledRules | null> =>
  (await runNamed(on, find, [id]))[0] ?? null;

const inForceOn = async (
  on: Connection,
  rulebook: string,
  provinceId: string,
  day: CalendarDay,
): Promise<SettledRules | null> => (await runNamed(on, findInForce, [rulebook, provinceId, day]))[0] ?? null;

async function getOn(on: Connection, id: string): Promise<SettledRules> {
  const found = await findOn(on, id);
  if (!found) throw new Error(`Local rules ${id} were written but are not there`);
  return found;
}
