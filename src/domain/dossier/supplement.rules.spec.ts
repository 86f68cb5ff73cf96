import { describe, expect, it } from '@jest/globals';
import { aDossier } from '../../../test/support/dossier-facts.js';
import type { SupplementItem } from './dossier-action.js';
import { DossierStory } from '../../../test/support/dossier-story.js';
import {
  aReasonIsGiven,
  everyAskedDocumentIsAttached,
  everyNamedDocumentIsKnown,
  theSupplementIsItemised,
} from './supplement.rules.js';

const returning = (...items: readonly SupplementItem[]) =>
  ({ type: 'returnForSupplement', input: { items } }) as const;
const asked = (...items: readonly SupplementItem[]) =>
  aDossier({
    supplement: {
      from: 'commune',
      items,
      askedOn: '2021-06-12',
      had: aDossier().evidence.map(({ id }) => id),
    },
  });

describe('asking for a supplement', () => {
  it.each([
    ['nothing', [], false],
    ['a reason for the whole dossier', [{ reason: 'Chưa có dấu' }], true],
    ['a document with a reason', [{ documentKind: 'awards', reason: 'Bản sao mờ' }], true],
    [
      'a blank reason among good ones',
      [{ reason: 'Thiếu' }, { documentKind: 'awards', reason: ' \n' }],
      false,
    ],
  ])('lists %s', (_, items, itemised) => {
    expect(theSupplementIsItemised(aDossier(), returning(...items))).toEqual(
      itemised ? [] : [{ code: 'supplement.not-itemised' }],
    );
  });

  it('names documents of the decision only, each unknown one by its name', () => {
    const items = ['business-plan', 'love-letter', 'awards', 'horoscope'].map((documentKind) => ({
      documentKind,
      reason: 'Thiếu',
    }));
    expect(everyNamedDocumentIsKnown(aDossier(), returning(...items, { reason: 'Chung' }))).toEqual([
      { code: 'document.kind-unknown', documentKind: 'love-letter' },
      { code: 'document.kind-unknown', documentKind: 'horoscope' },
    ]);
  });
});

describe('everyAskedDocumentIsAttached', () => {
  it('names each document still wanting', () => {
    const facts = asked(
      { documentKind: 'awards', reason: 'Thiếu' },
      { documentKind: 'business-plan', reason: 'Sửa' },
    );
    expect(everyAskedDocumentIsAttached(facts)).toEqual([
      { code: 'supplement.not-answered', documentKind: 'awards' },
      { code: 'supplement.not-answered', documentKind: 'business-plan' },
    ]);
  });

  it('a file that was there when it was asked for is no answer; one that came after is', () => {
    const facts = asked({ documentKind: 'business-plan', reason: 'Sửa' });
    const evidence = [...facts.evidence, { id: 'corrected', kind: 'business-plan' }];
    expect(everyAskedDocumentIsAttached({ ...facts, evidence })).toEqual([]);
  });

  it('a reason about the whole dossier waits for no document', () => {
    expect(everyAskedDocumentIsAttached(asked({ reason: 'Chưa có dấu' }))).toEqual([]);
  });

  it('nothing asked, nothing missing', () => {
    expect(everyAskedDocumentIsAttached(aDossier())).toEqual([]);
  });
});

describe('aReasonIsGiven', () => {
  it.each([
    ['Trùng sản phẩm', []],
    ['', [{ code: 'reason.missing' }]],
    [' \t\n', [{ code: 'reason.missing' }]],
  ])('%j: %j', (reason, refusals) => {
    expect(aReasonIsGiven(aDossier(), { type: 'withdraw', input: { reason } })).toEqual(refusals);
  });
});

describe('asking again', () => {
  const asked = (story: DossierStory) =>
    story.now.supplement?.items.map(({ wasVisible }) => wasVisible ?? false);
  const told = (effects: readonly object[]) =>
    effects.flatMap((effect) => ('template' in effect ? [effect.template] : []));

  it('marks what lay there, or was missing, when something was asked for before, and tells the superior', () => {
    const story = DossierStory.begin({}, 'commune.review');
    const first = story.take('returnForSupplement', {
      items: [{ documentKind: 'business-plan', reason: 'Thiếu phương án tài chính' }],
    });
    expect(asked(story)).toEqual([false]);
    expect(told(first.effects)).toEqual(['returnedForSupplement']);

    const { evidence } = story.now;
    story.meanwhile({ evidence: [...evidence, { id: 'new', kind: 'business-plan' }] });
    story.take('resubmit');
    const second = story.take('returnForSupplement', {
      items: [
        { documentKind: 'business-plan', reason: 'Bản mới thiếu chữ ký' },
        { documentKind: 'organisation-introduction', reason: 'Thiếu dấu' },
        { documentKind: 'awards', reason: 'Chưa có' },
        { reason: 'Chưa đánh số trang' },
      ],
    });
    expect(asked(story)).toEqual([false, true, true, true]);
    expect(new Set(told(second.effects))).toEqual(new Set(['returnedForSupplement', 'supplementAskedAgain']));
    expect(story.now.supplementsAsked).toHaveLength(2);
  });

  it('marks nothing where only what came with the answer is asked about', () => {
    const story = DossierStory.begin({}, 'commune.review');
    story.take('returnForSupplement', { items: [{ documentKind: 'business-plan', reason: 'Thiếu' }] });
    const { evidence } = story.now;
    story.meanwhile({ evidence: [...evidence, { id: 'new', kind: 'business-plan' }] });
    story.take('resubmit');
    const second = story.take('returnForSupplement', {
      items: [{ documentKind: 'business-plan', reason: 'Bản mới mờ' }],
    });
    expect(told(second.effects)).toEqual(['returnedForSupplement']);
  });

  it('marks nothing of an office that asks for the first time, whatever another one asked', () => {
    const story = DossierStory.begin({}, 'commune.review');
    story.take('returnForSupplement', { items: [{ reason: 'Chưa có dấu' }] });
    story.take('resubmit');
    story.take('forwardToDistrict');
    const items = [{ reason: 'Chưa đánh số trang' }];
    expect(told(story.take('returnForSupplement', { items }).effects)).not.toContain('supplementAskedAgain');
    expect(asked(story)).toEqual([false]);
    story.take('resubmit');
    const again = { items: [{ reason: 'Chưa đóng quyển' }] };
    expect(told(story.take('returnForSupplement', again).effects)).toContain('supplementAskedAgain');
    expect(story.now.supplementsAsked.map(({ from }) => from)).toEqual(['commune', 'district', 'district']);
  });

  it('begins anew in a later round', () => {
    const story = DossierStory.begin({}, 'commune.review');
    story.take('returnForSupplement', { items: [{ reason: 'Chưa có dấu' }] });
    story.meanwhile({ today: '2021-07-01' }).take('reenter');
    expect(story.now.supplementsAsked).toEqual([]);
  });
});
