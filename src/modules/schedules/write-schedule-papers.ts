import { Injectable } from '@nestjs/common';
import { accept } from '../../domain/shared/outcome.js';
import { fileNameOf, placeSchedulePaperOf, schedulePaperOf, type ScheduleOnPaper } from '../papers/index.js';
import type { SignedInPerson } from '../people/index.js';
import type { DrawnSchedule } from './draw-schedule.js';
import { FindSchedules } from './find-schedules.js';

/** Biểu tiến độ on paper: of one product, and of all products of a place in a year. */
@Injectable()
export class WriteSchedulePapers {
  constructor(private readonly find: FindSchedules) {}

  async ofProduct(person: SignedInPerson, dossierId: string) {
    const found = await this.find.one(person, dossierId);
    if (!found.ok) return found;
    const told = onPaper(found.value);
    const { today } = found.value.stored;
    const paper = schedulePaperOf(told, today);
    return accept({ paper, fileName: fileNameOf(paper.name, told.product, today) });
  }

  async ofPlace(person: SignedInPerson, placeId: string, year: number) {
    const found = await this.find.ofPlace(person, placeId, year);
    if (!found.ok) return found;
    const { place, items, today } = found.value;
    const { name, level } = place;
    const paper = placeSchedulePaperOf({ place: { name, level }, year, today, products: items.map(onPaper) });
    return accept({ paper, fileName: fileNameOf(paper.name, name, String(year), today) });
  }
}

const onPaper = ({ stored, schedule }: DrawnSchedule): ScheduleOnPaper => ({
  product: stored.product.name,
  producer: stored.producer.name,
  commune: stored.commune.name,
  issuer: stored.district ?? stored.province,
  round: { number: stored.round.number, year: stored.round.year },
  guide: stored.guide?.fullName ?? null,
  standing: schedule.standing,
  slackDays: schedule.slackDays,
  steps: schedule.steps.map(({ responsible, ...step }) => ({ ...step, names: responsible.names })),
});
