import type { DossierEvent } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DossierRule, InputRule } from './dossier-rule.js';

type Attach = Extract<DossierEvent, { type: 'attachEvidence' }>;
type Remove = Extract<DossierEvent, { type: 'removeEvidence' }>;
type Receive = Extract<DossierEvent, { type: 'receive' }>;

/** The mandatory papers of the owner's dossier: QĐ 1048, PL II §3a; QĐ 26/2026, Đ.6.1. */
export const everyMandatoryDocumentIsAttached: DossierRule = (facts) =>
  missingDocuments(facts).map((documentKind) => ({ code: 'document.missing', documentKind }));

export const theDocumentKindIsKnown: InputRule<Attach> = (facts, { input }) =>
  knownDocuments(facts).includes(input.kind)
    ? []
    : [{ code: 'document.kind-unknown', documentKind: input.kind }];

export const theEvidenceIsListed: InputRule<Remove> = ({ evidence }, { input }) =>
  evidence.some(({ id }) => id === input.evidenceId)
    ? []
    : [{ code: 'evidence.not-found', evidenceId: input.evidenceId }];

/** Mandatory papers of which the dossier has no file. */
export const missingDocuments = ({
  rulebook,
  purpose,
  evidence,
}: Pick<DossierFacts, 'rulebook' | 'purpose' | 'evidence'>): readonly string[] =>
  rulebook.documents[purpose].mandatory.filter((kind) => !evidence.some((file) => file.kind === kind));

/** Every kind of paper that the decision names for a dossier of this purpose. */
export const knownDocuments = ({ rulebook, purpose }: DossierFacts): readonly string[] => {
  const { mandatory, supporting } = rulebook.documents[purpose];
  return [...mandatory, ...supporting];
};

/** Sample units come with the dossier, none for services: QĐ 1048, PL II §3a and the set's own number. */
export const everySampleIsReceived: InputRule<Receive> = ({ criteriaSet, rulebook }, { input }) => {
  const required = criteriaSet.samplesRequired ?? rulebook.defaultSamples;
  const received = input.samplesReceived ?? 0;
  return received >= required ? [] : [{ code: 'samples.too-few', required, received }];
};
