import { Injectable } from '@nestjs/common';
import { charterOf, type CouncilLevel } from '../../domain/council/charter.js';
import { whoLeads } from '../../domain/council/who-leads.js';
import { Rulebooks } from '../rulebooks/index.js';
import { ConflictStore, type Ruler, type SubjectBenches } from './conflict.store.js';

/** Whether somebody leads the council of a level, on one member's case or, without one, on the dossier. */
export type LeadsOn = (level: CouncilLevel, memberId: string | null) => boolean;

interface CouncilOfDossier {
  readonly dossierId: string;
  readonly level: CouncilLevel;
}

/** Who leads the councils of a dossier, by their charters over its decision. */
@Injectable()
export class CouncilBenches {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly store: ConflictStore,
  ) {}

  async ledBy(personId: string, subject: SubjectBenches): Promise<LeadsOn> {
    const benches = await this.of(subject);
    return (level, memberId) =>
      benches.some(
        (bench) =>
          bench.level === level && whoLeads(bench, memberId).some((leading) => leading.personId === personId),
      );
  }

  /** Who rules on one member's word, at each level that has a council. */
  async rulersOn(memberId: string, subject: SubjectBenches): Promise<readonly Ruler[]> {
    const benches = await this.of(subject);
    return benches.flatMap((bench) =>
      whoLeads(bench, memberId).map(({ personId }) => ({ personId, level: bench.level })),
    );
  }

  /** Of these dossiers, those on which somebody leads the council of the level. */
  async ledAmong(personId: string, asked: readonly CouncilOfDossier[]): Promise<ReadonlySet<string>> {
    if (asked.length === 0) return new Set();
    const levels = new Map(asked.map(({ dossierId, level }) => [dossierId, level]));
    const led = new Set<string>();
    for (const subject of await this.store.listBenches([...levels.keys()])) {
      const level = levels.get(subject.dossierId);
      const leadsOn = await this.ledBy(personId, subject);
      if (level && leadsOn(level, null)) led.add(subject.dossierId);
    }
    return led;
  }

  private async of({ councils, words, ...pinned }: SubjectBenches) {
    const rulebook = await this.rulebooks.pinned(pinned);
    return councils
      .filter(({ level }) => rulebook[level] !== null)
      .map(({ level, seats, present, terms }) => ({
        ...{ level, seats, present, words },
        quorum: charterOf(rulebook, level, terms).quorum,
      }));
  }
}
