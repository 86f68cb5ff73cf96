import type { Book } from './book.js';
import {
  officersIn,
  superiorsIn,
  type BookDate,
  type BookDossier,
  type BookPanel,
  type BookPerson,
  type BookRound,
  type Kind,
  type Occasion,
} from './book-facts.js';
import { byDaysLeft, daysOfDates, hasteOfReminder, hasteOfStep, lastDay } from './rules-of-sending.js';
import { dayOf, daysFrom, later, written, type Day, type Minute } from './wall-clock.js';

const ofOpinions = [3, 1, 0];
const dates = {
  registrationCloses: 'hạn đăng ký ý tưởng sản phẩm',
  dueAtDistrict: 'hạn gửi hồ sơ về huyện',
  dueAtProvince: 'hạn chuyển hồ sơ lên tỉnh',
} as const;
const steps: Readonly<Record<string, string>> = {
  registered: 'Sản phẩm mới đăng ký',
  ideaAccepted: 'Ý tưởng sản phẩm được chấp nhận',
  ideaRefused: 'Ý tưởng sản phẩm chưa được chấp nhận',
  ideaResubmitted: 'Ý tưởng sản phẩm được gửi lại',
  withdrawn: 'Hồ sơ được rút',
};

/** Rounds with their dossiers, and written opinions: what of them people are to be told. */
export class RoundBook {
  readonly dossiers: BookDossier[] = [];
  readonly rounds: BookRound[] = [];
  readonly panels: BookPanel[] = [];

  constructor(private readonly book: Book) {}

  openRound(round: BookRound, today: Day): void {
    this.rounds.push(round);
    this.planRound(round, today);
  }

  /** Told at once to whoever is reminded of it, and to the owners of what it binds. */
  moveDate(round: BookRound, kind: Kind, to: BookDate, now: Minute): void {
    const today = dayOf(now);
    round.dates[kind] = to;
    this.book.giveUp(`${round.id} ${kind}`);
    if (kind === 'registrationCloses') {
      this.book.plan(roundMoved(round, lastDay(to)), now);
      this.planRound(round, today);
    }
    for (const dossier of this.dossiers)
      if (dossier.round === round && bindingDate(dossier) === kind) {
        this.book.plan(dossierMoved(dossier, kind, lastDay(to)), now);
        this.planDossier(dossier, today);
      }
  }

  register(dossier: BookDossier, now: Minute): void {
    this.dossiers.push(dossier);
    this.planDossier(dossier, dayOf(now));
    this.book.plan(stepOf(dossier, 'registered'), now);
  }

  step(dossier: BookDossier, state: BookDossier['state'], template: string, now: Minute): void {
    const before = bindingDate(dossier);
    dossier.state = state;
    const after = bindingDate(dossier);
    if (before !== after) {
      this.book.giveUp(dossier.id);
      if (after) this.planDossier(dossier, dayOf(now));
    }
    this.book.plan(stepOf(dossier, template), now);
  }

  moveOpinions(panel: BookPanel, last: Day, now: Minute): void {
    this.book.giveUp(panel.id);
    panel.last = last;
    const today = dayOf(now);
    for (const member of panel.members) {
      this.book.plan(opinionOf({ panel, member, last, before: daysFrom(today, last), moved: true }), now);
      for (const before of ofOpinions) {
        const on = later(last, -before);
        if (on > today)
          this.book.plan(opinionOf({ panel, member, last, before, moved: false }), `${on}T07:00`);
      }
    }
  }

  /** Communes and districts are told of the end of registration for the round itself. */
  private planRound(round: BookRound, today: Day): void {
    const last = lastDay(round.dates.registrationCloses);
    this.book.planDays(daysOfDates, last, today, (before) => roundReminder(round, last, before));
  }

  private planDossier(dossier: BookDossier, today: Day): void {
    const kind = bindingDate(dossier);
    if (!kind) return;
    const last = lastDay(dossier.round.dates[kind]);
    this.book.planDays(daysOfDates, last, today, (before) => dossierReminder(dossier, kind, last, before));
  }
}

const bindingDate = ({ state }: BookDossier): Kind | null =>
  state === 'withdrawn' ? null : state === 'preparing' ? 'dueAtDistrict' : 'registrationCloses';

const saysOfDate = (kind: Kind, last: Day, end: string) =>
  byDaysLeft(
    last,
    (left) => `Còn ${left} ngày đến ${dates[kind]}${end}`,
    `Hôm nay là ngày cuối của ${dates[kind]}${end}`,
    `Đã quá ${dates[kind]}${end}`,
  );

function roundReminder(round: BookRound, last: Day, before: number): Occasion {
  const kind = 'registrationCloses';
  const { district } = round;
  const mark = `deadline ${round.id} ${kind} ${last} ${before}`;
  return {
    ...{ mark, thing: mark, belongsTo: [`${round.id} ${kind}`], isToldOnce: true },
    reminds: { of: `${round.id} ${kind} ${last}`, before },
    reads: saysOfDate(kind, last, `, ${round.label}`),
    stands: () => lastDay(round.dates[kind]) === last,
    audience: (today) => [
      ...district.communes.flatMap((commune) => officersIn(commune, today)),
      ...[district.officer, ...(before < 0 ? district.offices : [])],
    ],
    haste: hasteOfReminder(last),
  };
}

function roundMoved(round: BookRound, last: Day): Occasion {
  const kind = 'registrationCloses';
  return {
    ...moved(round.id, round, kind, last),
    reads: () => `Dời ${dates[kind]} sang ngày ${written(last)}, ${round.label}`,
    stands: () => lastDay(round.dates[kind]) === last,
    audience: (today) => [
      ...round.district.communes.flatMap((commune) => officersIn(commune, today)),
      round.district.officer,
    ],
  };
}

function dossierMoved(dossier: BookDossier, kind: Kind, last: Day): Occasion {
  const { id, round } = dossier;
  const told = moved(id, round, kind, last);
  return {
    ...told,
    belongsTo: [...told.belongsTo, id],
    reads: () => `Dời ${dates[kind]} sang ngày ${written(last)}: ${dossier.product}`,
    stands: () => bindingDate(dossier) === kind && lastDay(round.dates[kind]) === last,
    audience: (today) => [
      ...dossier.owners,
      ...(dossier.state === 'refused' ? [] : officersIn(dossier.commune, today)),
    ],
  };
}

/** A day that is moved away and back is told each time. */
const moved = (of: string, { id, version }: BookRound, kind: Kind, last: Day) => ({
  ...{ mark: `deadlineMoved ${of} ${kind} ${last}`, thing: `deadlineMoved ${of} ${kind} ${version}` },
  ...{ belongsTo: [`${id} ${kind}`], reminds: null, isToldOnce: false },
  haste: hasteOfStep('deadlineMoved'),
});

function dossierReminder(dossier: BookDossier, kind: Kind, last: Day, before: number): Occasion {
  const { id, round } = dossier;
  const mark = `deadline ${id} ${kind} ${last} ${before}`;
  return {
    ...{ mark, thing: mark, belongsTo: [`${round.id} ${kind}`, id], isToldOnce: true },
    reminds: { of: `${id} ${kind} ${last}`, before },
    reads: saysOfDate(kind, last, `: ${dossier.product}`),
    stands: () => bindingDate(dossier) === kind && lastDay(round.dates[kind]) === last,
    audience: (today) => [
      ...(dossier.state === 'registered' ? [] : dossier.owners),
      ...(dossier.state === 'refused' ? [] : officersIn(dossier.commune, today)),
      ...(before < 0 ? round.district.offices : []),
      // Only an idea waits for the commune: what is prepared is its owner's.
      ...(before < 0 && dossier.state === 'registered' ? superiorsIn(dossier.commune) : []),
    ],
    haste: hasteOfReminder(last),
  };
}

interface AskedMember {
  readonly panel: BookPanel;
  readonly member: BookPerson;
  readonly last: Day;
  readonly before: number;
  /** Told of another last day, rather than reminded. */
  readonly moved: boolean;
}

function opinionOf({ panel, member, last, before, moved }: AskedMember): Occasion {
  const template = moved ? 'opinionsMoved' : 'opinionAwaited';
  const began = moved ? 'Hạn gửi ý kiến đổi thành hết ngày' : 'Nhắc gửi ý kiến trước khi hết ngày';
  return {
    mark: `${template} ${panel.dossierId} ${last} ${before}`,
    thing: `opinion ${panel.id} ${last} ${before}`,
    ...{ belongsTo: [panel.id], isToldOnce: false },
    reminds: moved ? null : { of: `${panel.id} ${member.name} ${last}`, before },
    reads: () => `${began} ${written(last)}: ${panel.product}`,
    stands: (today) => last === panel.last && last >= today,
    audience: () => [member],
    haste: hasteOfReminder(last),
  };
}

function stepOf(dossier: BookDossier, template: string): Occasion {
  const mark = `${template} ${dossier.id} ${dossier.version}`;
  const toOwners = template === 'ideaAccepted' || template === 'ideaRefused';
  return {
    ...{ mark, thing: mark, belongsTo: [], reminds: null, isToldOnce: false },
    reads: () => `${steps[template]}: ${dossier.product}`,
    stands: () => true,
    audience: (today) => (toOwners ? dossier.owners : officersIn(dossier.commune, today)),
    haste: hasteOfStep(template),
  };
}
