import { Injectable } from '@nestjs/common';
import { charterOf, mostAllowed } from '../../domain/council/charter.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { Paper } from '../../platform/papers/index.js';
import {
  fileNameOf,
  opinionCorrectionOf,
  opinionMinutesOf,
  opinionReopening,
  type Correction,
  type OpinionsOnPaper,
} from '../papers/index.js';
import { Rulebooks, Sheets } from '../rulebooks/index.js';
import { BallotStore } from './ballot.store.js';
import { closedOpinions, type ClosedOpinions, type OpinionMinutesRefusal } from './closed-opinions.js';
import { OpinionAnnexStore, type StoredOpinionAnnex } from './opinion-annex.store.js';
import type { NamedPaper, PaperWish } from './write-papers.js';

type Told = Omit<OpinionsOnPaper, 'head'>;

/**
 * The minutes of written opinions, made of what their panel kept when it ended: the same today and in ten years, whatever is
 * renamed or opened again. What corrects them is an annex. For whoever may read the ballots.
 */
@Injectable()
export class WriteOpinionPapers {
  constructor(
    private readonly store: BallotStore,
    private readonly stored: OpinionAnnexStore,
    private readonly rulebooks: Rulebooks,
    private readonly sheets: Sheets,
  ) {}

  /** Who was asked in writing, what came back, and the result. Refused for the second or so until its end is in the ledger. */
  async minutes(
    wish: PaperWish,
  ): Promise<Outcome<NamedPaper, OpinionMinutesRefusal | { readonly code: 'panel.not-in-ledger' }>> {
    const found = await closedOpinions(this.store, wish);
    if (!found.ok) return found;
    const ledger = await this.store.findInLedger(wish.panelId);
    const head = found.value.panel.sealed ? ledger?.signed : ledger?.closed;
    if (!ledger || !head) return refuse({ code: 'panel.not-in-ledger' });
    const told = await this.toldOf(found.value);
    return accept(named(opinionMinutesOf({ ...told, head: { placeId: ledger.placeId, ...head } }), told));
  }

  /** What corrects the minutes, in the order of its numbers. */
  async annexes(
    wish: PaperWish,
  ): Promise<Outcome<{ readonly items: readonly Correction[] }, OpinionMinutesRefusal>> {
    const found = await closedOpinions(this.store, wish);
    if (!found.ok) return found;
    const stored = await this.stored.list(wish.panelId);
    if (stored.length === 0) return accept({ items: [] });
    const told = await this.toldOf(found.value);
    return accept({ items: stored.map((annex) => correctionIn(told, annex)) });
  }

  async annex(
    wish: PaperWish,
    number: number,
  ): Promise<Outcome<NamedPaper, OpinionMinutesRefusal | { readonly code: 'annex.not-found' }>> {
    const found = await closedOpinions(this.store, wish);
    if (!found.ok) return found;
    const annex = (await this.stored.list(wish.panelId)).find((each) => each.number === number);
    if (!annex) return refuse({ code: 'annex.not-found' });
    const told = await this.toldOf(found.value);
    return accept(named(opinionCorrectionOf(told, correctionIn(told, annex)), told));
  }

  private async toldOf({ panel, asked }: ClosedOpinions): Promise<Told> {
    const { members, charter, result, ...kept } = asked;
    const [found, cast, set, rulebook] = await Promise.all([
      this.store.findNamed(panel.panelId),
      this.store.listClosed(panel.panelId),
      this.sheets.get(panel, panel.criteriaSet),
      this.rulebooks.pinned(panel),
    ]);
    const closedAt = found?.closedAt;
    if (!found || !closedAt) throw new Error('Only closed opinions have minutes');
    const most = mostAllowed(charterOf(rulebook, panel.level, charter).spread);
    return {
      ...{ ...kept, panel: { ...found, closedAt }, decree: rulebook.decree, result },
      set: { code: set.code, name: set.name },
      opinions: members.map(({ personId, name, seat }) => {
        const ballot = cast.find((each) => each.personId === personId);
        const given = ballot ? { at: ballot.castAt, total: ballot.total, void: ballot.void } : null;
        return { name, seat, given };
      }),
      stands: panel.sealed,
      needed: result.quorum?.needed ?? null,
      spread: Number.isFinite(most) ? most : null,
    };
  }
}

const correctionIn = (told: Told, annex: StoredOpinionAnnex): Correction =>
  'reopenedAt' in annex ? opinionReopening(told, annex) : annex;

const named = (paper: Paper, { panel }: Told): NamedPaper => ({
  paper,
  fileName: fileNameOf(paper.annex?.label ?? paper.name, panel.product),
});
