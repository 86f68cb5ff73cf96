import { Injectable } from '@nestjs/common';
import { decideReport } from '../../domain/report/decide-report.js';
import type { ReportEvent } from '../../domain/report/report-facts.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { ComposeContent } from './compose-content.js';
import { ReportDoor, reportFactsOf } from './report-door.js';
import { ReportStore } from './report.store.js';

export interface ReportStepWish {
  readonly reportId: string;
  readonly version: number;
  readonly event: ReportEvent;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** One action on a report: decided by its machine, recorded once. What is sent is frozen as it stood at that version. */
@Injectable()
export class TakeReportStep {
  constructor(
    private readonly store: ReportStore,
    private readonly door: ReportDoor,
    private readonly compose: ComposeContent,
    private readonly relay: Relay,
  ) {}

  async execute({ reportId, version, event, person, write }: ReportStepWish) {
    const entered = await this.door.enter(person, reportId);
    if (!entered) return refuse({ code: 'report.not-found' as const });
    const { report, actor } = entered;
    const content = event.type === 'send' ? await this.compose.anew(report) : null;
    const wish = { reportId, version, event, content, by: { personId: person.id, write } };
    const taken = await this.store.take(wish, (standing) =>
      decideReport(standing, reportFactsOf(standing, actor), event),
    );
    if (taken.ok) this.relay.nudge();
    return taken;
  }
}
