import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { instantInMs, namedStatement, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type KeyReused, type Writer } from '../../people/index.js';
import { DemoClock, type ClockGoesBackwards, type ClockReading } from '../demo-clock.js';

const read = namedStatement<ClockReading>(
  'demo-clock.read',
  `SELECT ${instantInMs('n.at')} AS now, ocop_day(n.at) AS today
     FROM (SELECT ocop_now() AS at) n`,
);
const move = namedStatement<{ id: boolean }>(
  'demo-clock.move',
  `UPDATE demo_clock SET shift = make_interval(secs => extract(epoch FROM $1::timestamptz - clock_timestamp())::double precision)
    WHERE ocop_now() <= $1::timestamptz RETURNING id`,
);

@Injectable()
export class PgDemoClock extends DemoClock {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override read(): Promise<ClockReading> {
    return this.readOn(this.dataSource);
  }

  override move(
    to: string,
    { personId, write }: Writer,
  ): Promise<Outcome<ClockReading, ClockGoesBackwards | KeyReused>> {
    return this.writeOnce.run<ClockReading, ClockGoesBackwards>(personId, write, async (manager) => {
      const [moved] = await runNamed(manager, move, [to]);
      const reading = await this.readOn(manager);
      return moved ? accept(reading) : refuse({ code: 'demo-clock.backwards', now: reading.now });
    });
  }

  override async advance(to: string): Promise<void> {
    await runNamed(this.dataSource, move, [to]);
  }

  private async readOn(on: Parameters<typeof runNamed>[0]): Promise<ClockReading> {
    const [reading] = await runNamed(on, read);
    if (!reading) throw new Error('The demo clock tells no time');
    return reading;
  }
}
