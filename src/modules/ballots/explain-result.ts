import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { SealedResult } from '../../domain/dossier/sealed-result.js';
import { explainPanel } from '../../domain/scoring/explanation/explain-panel.js';
import type { Explanation, FindingCount } from '../../domain/scoring/explanation/explanation.js';
import { keptReasons, type KeptReasons } from '../../domain/scoring/explanation/reasons.js';
import { tally } from '../../domain/scoring/tally.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { ResultSince } from '../papers/index.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks, Sheets } from '../rulebooks/index.js';
import { BallotStore, type ResultInLedger } from './ballot.store.js';
import { explained } from './explained.js';
import { mayReadBallots } from './may-read-ballots.js';
import { whyNotShown, type ShowingRefusal } from './why-not-shown.js';

export type ExplanationRefusal = { readonly code: 'panel.not-found' } | ShowingRefusal;

/** An explanation with what became of its result since, and the place of that in the ledger. */
export interface ExplainedResult extends Explanation {
  readonly since: ResultSince;
  readonly ledger: ResultInLedger | null;
}

/**
 * Why a closed panel came to its star, down to the last option. Whoever may read its ballots sees each member's marks,
 * everybody else who sees the dossier their sums. Computed from the ballots each time, so it cannot differ from them; where
 * it would differ from the reasons sealed with the result it is a fault, and nothing is told.
 */
@Injectable()
export class ExplainResult {
  constructor(
    private readonly store: BallotStore,
    private readonly rulebooks: Rulebooks,
    private readonly sheets: Sheets,
  ) {}

  async execute(
    dossierId: string,
    panelId: string,
    person: SignedInPerson,
  ): Promise<Outcome<ExplainedResult, ExplanationRefusal>> {
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    if (!panel) return refuse({ code: 'panel.not-found' });
    const reads = mayReadBallots(person, panel);
    const sealed = whyNotShown(panel);
    if (sealed) return refuse(sealed);
    if (!panel.sealed && !reads) return refuse({ code: 'panel.still-open' });
    const { bands, criteriaFile } = this.rulebooks.get(panel.rulebook);
    const [ballots, cited, set, since, ledger] = await Promise.all([
      this.store.listClosed(panelId),
      this.store.findCitations(panelId, criteriaFile, panel.criteriaSet),
      this.sheets.get(panel, panel.criteriaSet),
      this.store.findSince(panelId),
      this.store.findInLedger(panelId),
    ]);
    const counted = ballots.filter((ballot) => !ballot.void).map((ballot) => explained(set, ballot));
    const evaluated = counted.map((ballot) => ballot.evaluated);
    const sealedReasons = reasonsIn(ledger);
    if (
      sealedReasons &&
      !areSame(sealedReasons, keptReasons(set, bands, evaluated, tally(set, bands, evaluated)))
    )
      throw new Error(`Panel ${panelId} was sealed with other reasons than its ballots give`);
    const show = reads ? 'members' : 'sums';
    return accept({ ...explainPanel({ set, bands, ballots: counted, cited, show }), since, ledger });
  }
}

const reasonsIn = (ledger: ResultInLedger | null): KeptReasons | null | undefined =>
  ledger?.stored ? (JSON.parse(ledger.stored.text) as SealedResult).reasons : undefined;

/** Results that were sealed before findings were told in the sheet's order hold them in another. */
const areSame = (sealed: KeptReasons, reckoned: KeptReasons): boolean =>
  isDeepStrictEqual(sortedByCode(sealed), sortedByCode(reckoned));

const sortedByCode = ({ decidedBy, next }: KeptReasons): KeptReasons => ({
  decidedBy: decidedBy.by === 'findings' ? { ...decidedBy, findings: byCode(decidedBy.findings) } : decidedBy,
  next: next && { ...next, blockedBy: byCode(next.blockedBy) },
});
const byCode = (findings: readonly FindingCount[]): readonly FindingCount[] =>
  findings.toSorted((one, other) => (one.code < other.code ? -1 : 1));
