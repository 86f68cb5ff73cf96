import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import { ScheduleStore, type ScheduleReader, type ScheduleStale, type StepToSet } from '../schedule.store.js';
import type { StoredSchedule } from '../stored-schedule.js';
import { addChange, findSchedule, listNaming, listSchedules, readVersion } from './schedule.statements.js';

const scopeOf = ({ wholeCountry, placeIds, producerIds }: ScheduleReader) => [
  wholeCountry,
  placeIds,
  producerIds,
];

@Injectable()
export class PgScheduleStore extends ScheduleStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override async find(dossierId: string, reader: ScheduleReader) {
    return (await runNamed(this.dataSource, findSchedule, [...scopeOf(reader), dossierId]))[0] ?? null;
  }

  override list(placeId: string, year: number, reader: ScheduleReader) {
    return runNamed(this.dataSource, listSchedules, [...scopeOf(reader), placeId, year]);
  }

  override listNaming(personId: string, reader: ScheduleReader) {
    return runNamed(this.dataSource, listNaming, [...scopeOf(reader), personId]);
  }

  override set(
    { dossierId, round }: Pick<StoredSchedule, 'dossierId' | 'round'>,
    change: StepToSet & { readonly version: number },
    { personId, write }: Writer,
  ) {
    const { version, stage, plannedOn, responsibleId, reason, placeId } = change;
    return this.writeOnce.run<{ readonly version: number }, ScheduleStale>(
      personId,
      write,
      async (manager) => {
        // Whoever sets at the same time waits here, and then finds the other’s version.
        await manager.query(`SELECT FROM dossier WHERE id = $1 FOR UPDATE`, [dossierId]);
        const [{ current } = { current: 0 }] = await runNamed(manager, readVersion, [dossierId]);
        if (current !== version) return refuse({ code: 'version.stale', current });
        await runNamed(manager, addChange, [
          ...[dossierId, version + 1, round.id, stage, plannedOn],
          ...[responsibleId, reason, placeId, personId],
        ]);
        return accept({ version: version + 1 });
      },
    );
  }
}
