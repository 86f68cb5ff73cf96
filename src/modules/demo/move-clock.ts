import { Injectable } from '@nestjs/common';
import type { Writer } from '../people/index.js';
import { RemindOfCertificates } from '../follow-ups/index.js';
import { Relay } from '../reminders/index.js';
import { DemoClock } from './demo-clock.js';

/** Somebody sets the demo's clock ahead; whatever has become due by then goes out now. */
@Injectable()
export class MoveClock {
  constructor(
    private readonly clock: DemoClock,
    private readonly remindOfCertificates: RemindOfCertificates,
    private readonly relay: Relay,
  ) {}

  async execute(to: string, by: Writer) {
    const moved = await this.clock.move(to, by);
    if (moved.ok) {
      await this.remindOfCertificates.sweep();
      this.relay.nudge();
    }
    return moved;
  }
}
