import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet } from '../../../test/support/a-criteria-set.js';
import { aDossier, lawfulInputs } from '../../../test/support/dossier-facts.js';
import {
  everyMandatoryDocumentIsAttached,
  everySampleIsReceived,
  theDocumentKindIsKnown,
  theEvidenceIsListed,
} from './documents.rules.js';

describe('everyMandatoryDocumentIsAttached', () => {
  it('names each missing paper — QĐ 1048, PL II §3a', () => {
    expect(everyMandatoryDocumentIsAttached(aDossier({ evidence: [] }))).toEqual(
      ['registration-slip', 'business-plan', 'organisation-introduction', 'business-registration'].map(
        (documentKind) => ({ code: 'document.missing', documentKind }),
      ),
    );
  });

  it('is content with one file of each kind and asks for no supporting paper', () => {
    expect(everyMandatoryDocumentIsAttached(aDossier())).toEqual([]);
  });
});

describe('theDocumentKindIsKnown', () => {
  it.each([
    ['business-plan', true],
    ['awards', true],
    ['love-letter', false],
    ['', false],
  ])('%s: %s', (kind, known) => {
    const input = { ...lawfulInputs.attachEvidence, kind };
    expect(theDocumentKindIsKnown(aDossier(), { type: 'attachEvidence', input })).toEqual(
      known ? [] : [{ code: 'document.kind-unknown', documentKind: kind }],
    );
  });
});

describe('theEvidenceIsListed', () => {
  it('knows the listed files only', () => {
    const removing = (evidenceId: string) =>
      theEvidenceIsListed(aDossier(), { type: 'removeEvidence', input: { evidenceId } });
    expect(removing('evidence-business-plan')).toEqual([]);
    expect(removing('of-another-dossier')).toEqual([
      { code: 'evidence.not-found', evidenceId: 'of-another-dossier' },
    ]);
  });
});

describe('everySampleIsReceived', () => {
  const receiving = (samplesRequired: number | null, samplesReceived?: number) =>
    everySampleIsReceived(aDossier({ criteriaSet: { ...aCriteriaSet(), samplesRequired } }), {
      type: 'receive',
      input: samplesReceived === undefined ? {} : { samplesReceived },
    });

  it.each([
    [5, 5, []],
    [5, 4, [{ code: 'samples.too-few', required: 5, received: 4 }]],
    [5, undefined, [{ code: 'samples.too-few', required: 5, received: 0 }]],
    [0, undefined, []], // services hand in none
    [null, 4, [{ code: 'samples.too-few', required: 5, received: 4 }]], // the decree does not say: 5
  ])('a set that asks for %s gets %s', (required, received, refusals) => {
    expect(receiving(required, received)).toEqual(refusals);
  });
});
