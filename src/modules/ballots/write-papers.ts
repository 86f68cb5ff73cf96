import { Injectable } from '@nestjs/common';
import { lastDayToAppeal } from '../../domain/dossier/appeal.rules.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { Paper } from '../../platform/papers/index.js';
import { ballotPaperOf, explanationPaperOf, fileNameOf } from '../papers/index.js';
import { WorkingDays } from '../calendar/index.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks, Sheets } from '../rulebooks/index.js';
import { BallotStore, type CastBallot, type NamedPanel, type PanelToScore } from './ballot.store.js';
import { ExplainResult, type ExplanationRefusal } from './explain-result.js';
import { explained } from './explained.js';
import { mayReadBallots } from './may-read-ballots.js';
import { whyNotShown } from './why-not-shown.js';

export interface NamedPaper {
  readonly paper: Paper;
  /** Without an ending. */
  readonly fileName: string;
}

export interface PaperWish {
  readonly dossierId: string;
  readonly panelId: string;
  readonly person: SignedInPerson;
}

/** Sheets and explanations on paper: to each reader what the same question tells on the screen. */
@Injectable()
export class WritePapers {
  constructor(
    private readonly store: BallotStore,
    private readonly rulebooks: Rulebooks,
    private readonly sheets: Sheets,
    private readonly explainResult: ExplainResult,
    private readonly workingDays: WorkingDays,
  ) {}

  /** One member's sheet: for its voter as soon as it is cast, for whoever may read the ballots once they are shown. */
  async ballot(
    { dossierId, panelId, person }: PaperWish,
    voterId: string,
  ): Promise<Outcome<NamedPaper, ExplanationRefusal | { readonly code: 'ballot.not-found' }>> {
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    if (!panel || !mayRead(person, panel, voterId)) return refuse({ code: 'panel.not-found' });
    const isOwn = person.id === voterId;
    const sealed = isOwn ? null : whyNotShown(panel);
    if (sealed) return refuse(sealed);
    const cast = await this.store.findOwn(dossierId, panelId, voterId);
    if (!cast) return refuse({ code: 'ballot.not-found' });
    return accept(await this.sheetOf(panel, cast));
  }

  async explanation(wish: PaperWish): Promise<Outcome<NamedPaper, ExplanationRefusal>> {
    const { dossierId, panelId, person } = wish;
    const explained = await this.explainResult.execute(dossierId, panelId, person);
    if (!explained.ok) return explained;
    const panel = await this.namedPanel(panelId);
    const { rulebook, closedAt } = panel;
    if (closedAt === null) throw new Error('Only a closed panel is explained');
    const { decree } = this.rulebooks.get(rulebook);
    const { since, ...explanation } = explained.value;
    const paper = explanationPaperOf({
      ...{ panel: { ...panel, closedAt }, decree, explanation, since },
      appealUntil: since.wasAppealed ? null : await this.appealUntil(panel, wish),
    });
    return accept({ paper, fileName: fileNameOf(paper.name, panel.product) });
  }

  private async appealUntil(
    lastResult: NamedPanel,
    { dossierId, panelId, person }: PaperWish,
  ): Promise<CalendarDay | null> {
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    if (!panel) return null;
    const [rulebook, calendar] = await Promise.all([this.rulebooks.pinned(panel), this.workingDays.now()]);
    return lastDayToAppeal({ lastResult, rulebook, calendar });
  }

  private async sheetOf(panel: PanelToScore, cast: CastBallot): Promise<NamedPaper> {
    const [set, named, earlier] = await Promise.all([
      this.sheets.get(panel, panel.criteriaSet),
      this.namedPanel(panel.panelId),
      this.store.listBefore(panel.panelId, cast.personId),
    ]);
    const before = earlier.map((sheet) => explained(set, { ...sheet, fullName: cast.fullName }));
    const paper = ballotPaperOf({
      ...{ panel: named, set, decree: this.rulebooks.get(panel.rulebook).decree, before },
      ...{ ballot: explained(set, cast), seat: cast.seat, standsInFor: cast.standsInFor },
      ...{ void: cast.void, carried: cast.carried, castAt: cast.castAt, receipt: cast.receipt },
    });
    return { paper, fileName: fileNameOf(paper.name, named.product, cast.fullName) };
  }

  private async namedPanel(panelId: string): Promise<NamedPanel> {
    const found = await this.store.findNamed(panelId);
    if (!found) throw new Error('A panel has no names for its papers');
    return found;
  }
}

const mayRead = (person: SignedInPerson, panel: PanelToScore, voterId: string): boolean =>
  person.id === voterId || mayReadBallots(person, panel);
