import { Injectable } from '@nestjs/common';
import { accept } from '../../domain/shared/outcome.js';
import { fileNameOf, logPaperOf } from '../papers/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { LogStore } from './log.store.js';

/** A year, or one month of it. */
export interface LogPeriod {
  readonly year: number;
  readonly month: number | null;
}

/** Sổ theo dõi hồ sơ of a place and a period, for the offices of that place. */
@Injectable()
export class WriteLog {
  constructor(
    private readonly store: LogStore,
    private readonly places: Places,
  ) {}

  async execute(placeId: string, { year, month }: LogPeriod, person: SignedInPerson) {
    const found = await this.places.whereMayAct(person, 'dossierLog.read', placeId);
    if (!found.ok) return found;
    const { id, level, name, parentId } = found.value;
    const [entries, at, above] = await Promise.all([
      this.store.list({ place: { id, level }, ...daysOf({ year, month }) }),
      this.store.now(),
      parentId === null ? null : this.places.find(parentId),
    ]);
    const paper = logPaperOf({
      office: { level, place: name, above: above && { level: above.level, place: above.name } },
      year,
      month,
      entries,
      at,
    });
    const period = month === null ? String(year) : `${year}-${twoDigits(month)}`;
    return accept({ paper, fileName: fileNameOf(paper.name, name, period) });
  }
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

function daysOf({ year, month }: LogPeriod) {
  if (month === null) return { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  const until = month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`;
  return { from: `${year}-${twoDigits(month)}-01`, until };
}
