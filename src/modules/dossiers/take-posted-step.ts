import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { DossierEvent, DossierInputs } from '../../domain/dossier/dossier-action.js';
import { refuse } from '../../domain/shared/outcome.js';
import { RoundsReader } from '../rounds/index.js';
import { SuggestOpinionTerms } from './suggest-opinion-terms.js';
import { TakeStep, type StepWish } from './take-step.js';

/** An event as a caller can name it: the round by its id, a panel not yet numbered. */
export type NamedEvent =
  | Exclude<DossierEvent, { type: 'reenter' | 'openScoring' | 'attachEvidence' | 'attachSitePhoto' }>
  | { readonly type: 'reenter'; readonly input: { readonly roundId: string } }
  | {
      readonly type: 'openScoring';
      readonly input: Omit<DossierInputs['openScoring'], 'panelId' | 'counted'>;
    };

type Asking = Pick<StepWish, 'dossierId' | 'person'>;

/** Completes what a caller names with what only the record knows, then takes the step. */
@Injectable()
export class TakePostedStep {
  constructor(
    private readonly takeStep: TakeStep,
    private readonly rounds: RoundsReader,
    private readonly suggestTerms: SuggestOpinionTerms,
  ) {}

  async execute({ event, ...wish }: Omit<StepWish, 'event'> & { readonly event: NamedEvent }) {
    const complete = await this.complete(event, wish);
    if (!complete) return refuse({ code: 'round.not-found' as const });
    return this.takeStep.execute({ ...wish, event: complete });
  }

  private async complete(event: NamedEvent, wish: Asking): Promise<DossierEvent | null> {
    if (event.type === 'openScoring') {
      const { opinionsDueOn: named, charterId } = event.input;
      const terms = await this.suggestTerms.execute(wish);
      const dueOn = named ?? terms?.usualDueOn;
      // A day that was named stays, whatever becomes of the calendar (ADR 0007); the usual one is not another.
      const counted = dueOn === terms?.usualDueOn ? terms?.counted : null;
      return {
        type: 'openScoring',
        input: {
          panelId: randomUUID(),
          ...(dueOn ? { opinionsDueOn: dueOn } : {}),
          ...(counted ? { counted } : {}),
          ...(charterId === undefined ? {} : { charterId }),
        },
      };
    }
    if (event.type !== 'reenter') return event;
    const round = await this.rounds.find(event.input.roundId);
    return round && { type: 'reenter', input: { round } };
  }
}
