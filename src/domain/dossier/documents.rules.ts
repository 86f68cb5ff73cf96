import type { DossierEvent } from './dossier-action.js';
import type { DossierRule, InputRule } from './dossier-rule.js';

type Attach = Extract<DossierEvent, { type: 'attachEvidence' }>;
type Remove = Extract<DossierEvent, { type: 'removeEvidence' }>;
type Receive = Extract<DossierEvent, { type: 'receive' }>;

/** The mandatory papers of the owner's dossier: QĐ 1048, PL II §3a. */
export const everyMandatoryDocumentIsAttached: DossierRule = ({ rulebook, evidence }) =>
  rulebook.mandatoryDocuments
    .filter((kind) => !evidence.some((file) => file.kind === kind))
    .map((documentKind) => ({ code: 'document.missing', documentKind }));

export const theDocumentKindIsKnown: InputRule<Attach> = ({ rulebook }, { input }) =>
  [...rulebook.mandatoryDocuments, ...rulebook.supportingDocuments].includes(input.kind)
    ? []
    : [{ code: 'document.kind-unknown', documentKind: input.kind }];

export const theEvidenceIsListed: InputRule<Remove> = ({ evidence }, { input }) =>
  evidence.some(({ id }) => id === input.evidenceId)
    ? []
    : [{ code: 'evidence.not-found', evidenceId: input.evidenceId }];

/** Sample units come with the dossier, none for services: QĐ 1048, PL II §3a and the set's own number. */
export const everySampleIsReceived: InputRule<Receive> = ({ criteriaSet, rulebook }, { input }) => {
  const required = criteriaSet.samplesRequired ?? rulebook.defaultSamples;
  const received = input.samplesReceived ?? 0;
  return received >= required ? [] : [{ code: 'samples.too-few', required, received }];
};
