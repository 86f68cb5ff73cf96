import type { Level } from '../jurisdiction/role.js';
import { knownDocuments } from './documents.rules.js';
import type { DossierEvent, SupplementItem } from './dossier-action.js';
import type { AskedItem, DossierFacts } from './dossier-facts.js';
import type { DossierRule, InputRule } from './dossier-rule.js';

type Return = Extract<DossierEvent, { type: 'returnForSupplement' }>;

/** A dossier is sent back with a list of what is wanted and why, never with a bare refusal. */
export const theSupplementIsItemised: InputRule<Return> = (_, { input }) =>
  input.items.length > 0 && input.items.every(({ reason }) => reason.trim() !== '')
    ? []
    : [{ code: 'supplement.not-itemised' }];

export const everyNamedDocumentIsKnown: InputRule<Return> = (facts, { input }) => {
  const known = knownDocuments(facts);
  return input.items.flatMap(({ documentKind }) =>
    documentKind === undefined || known.includes(documentKind)
      ? []
      : [{ code: 'document.kind-unknown' as const, documentKind }],
  );
};

/**
 * Marks what the office could have asked for before: where it asks again for a paper that lay there then as it lies there
 * now, or was missing then as now, or for the dossier as a whole. Its first request should have been complete
 * (TT 01/2018/TT-VPCP); what another office asked for was not its to see.
 */
export const markVisible = (
  from: Level,
  { evidence, supplementsAsked }: DossierFacts,
  items: readonly SupplementItem[],
): readonly AskedItem[] => {
  const before = supplementsAsked.findLast((request) => request.from === from);
  return items.map((item) => {
    const isNew = evidence.some(({ id, kind }) => kind === item.documentKind && !before?.had.includes(id));
    return before && !isNew ? { ...item, wasVisible: true } : item;
  });
};

/** For each asked-for document there is a file that was not there when it was asked for. */
export const everyAskedDocumentIsAttached: DossierRule = ({ supplement, evidence }) =>
  (supplement?.items ?? []).flatMap(({ documentKind }) =>
    documentKind === undefined ||
    evidence.some(({ id, kind }) => kind === documentKind && !supplement?.had.includes(id))
      ? []
      : [{ code: 'supplement.not-answered' as const, documentKind }],
  );

export const aReasonIsGiven: InputRule<Extract<DossierEvent, { input: { reason: string } }>> = (
  _,
  { input },
) => (input.reason.trim() === '' ? [{ code: 'reason.missing' }] : []);
