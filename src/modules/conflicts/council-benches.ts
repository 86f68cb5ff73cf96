import { Injectable } from '@nestjs/common';
import { charterOf, type CouncilLevel } from '../../domain/council/charter.js';
import { whoLeads } from '../../domain/council/who-leads.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { ConflictSubject } from './conflict.store.js';

/** Whether somebody leads the council of a level on one member's case. */
export type LeadsOn = (level: CouncilLevel, memberId: string) => boolean;

/** Who leads the councils of a dossier, by their charters over its decision. */
@Injectable()
export class CouncilBenches {
  constructor(private readonly rulebooks: Rulebooks) {}

  async ledBy(personId: string, subject: ConflictSubject): Promise<LeadsOn> {
    const rulebook = await this.rulebooks.pinned(subject);
    const benches = subject.councils
      .filter(({ level }) => rulebook[level] !== null)
      .map(({ level, seats, present, terms }) => ({
        ...{ level, seats, present, words: subject.words },
        quorum: charterOf(rulebook, level, terms).quorum,
      }));
    return (level, memberId) =>
      benches.some(
        (bench) =>
          bench.level === level && whoLeads(bench, memberId).some((leading) => leading.personId === personId),
      );
  }
}
