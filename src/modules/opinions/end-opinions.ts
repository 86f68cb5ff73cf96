import { Injectable, Logger } from '@nestjs/common';
import { TakeSystemStep } from '../dossiers/index.js';
import { OpinionStore, type DueOpinions } from './opinion.store.js';

const batch = 100;
/** Somebody was faster, a ballot's word changed on the way, or a doubt waits for a ruling: nothing is left to do now. */
const settled: readonly string[] = [
  'dossier.action-not-available',
  'opinions.still-awaited',
  'conflict.in-doubt',
];

/** Ends opinions as soon as nobody is awaited or their last day is over. Run twice, at once or again, it ends them once. */
@Injectable()
export class EndOpinions {
  private readonly log = new Logger(EndOpinions.name);

  constructor(
    private readonly store: OpinionStore,
    private readonly takeSystemStep: TakeSystemStep,
  ) {}

  /** Those of one dossier, if they are due. */
  async endOf(dossierId: string): Promise<void> {
    const due = await this.store.findDue(dossierId);
    if (due) await this.end(due);
  }

  /** All that are due. One that fails holds up no other; its fault is thrown at the end. */
  async sweep(): Promise<void> {
    const faults: unknown[] = [];
    let found: readonly DueOpinions[] = [];
    do {
      found = await this.store.listDue(found.at(-1)?.dossierId ?? null, batch);
      for (const due of found) await this.end(due).catch((reason: unknown) => faults.push(reason));
    } while (found.length >= batch);
    if (faults.length > 0) throw new AggregateError(faults, 'Opinions could not be ended');
  }

  private async end({ dossierId, provinceId }: DueOpinions): Promise<void> {
    const event = { type: 'endOpinions', input: {} } as const;
    const outcome = await this.takeSystemStep.execute({ dossierId, placeId: provinceId, event });
    const codes = outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    if (codes.some((code) => !settled.includes(code)))
      this.log.warn(`Opinions on dossier ${dossierId} are due and not ended: ${codes.join(', ')}`);
  }
}
