import { describe, expect, it } from '@jest/globals';
import {
  refusalsOfClosing,
  refusalsOfReopening,
  refusalsOfReset,
  type AccountFacts,
} from './account.rules.js';

const facts = (changes: Partial<AccountFacts> = {}): AccountFacts => ({
  active: true,
  isOwn: false,
  servesElsewhere: false,
  lastingAdministrators: [{ id: 'office', personId: 'somebody else' }],
  ...changes,
});
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

describe('an account', () => {
  it('is closed, opened again or given another password by an administrator of all its places', () => {
    expect(refusalsOfClosing('her', facts())).toEqual([]);
    expect(refusalsOfReopening('her', facts({ active: false }))).toEqual([]);
    expect(refusalsOfReset('her', facts())).toEqual([]);
    const elsewhere = facts({ servesElsewhere: true });
    for (const refusalsOf of [refusalsOfClosing, refusalsOfReset])
      expect(codes(refusalsOf('her', elsewhere))).toEqual(['account.serves-elsewhere']);
    expect(codes(refusalsOfReopening('her', { ...elsewhere, active: false }))).toEqual([
      'account.serves-elsewhere',
    ]);
  });

  it('is not one’s own', () => {
    for (const refusalsOf of [refusalsOfClosing, refusalsOfReset])
      expect(codes(refusalsOf('me', facts({ isOwn: true })))).toEqual(['account.own']);
  });

  it('is closed once and opened again once', () => {
    expect(codes(refusalsOfClosing('her', facts({ active: false })))).toEqual(['account.closed-already']);
    expect(codes(refusalsOfReopening('her', facts()))).toEqual(['account.open-already']);
  });

  it('is not closed while nobody else lastingly administers the whole country', () => {
    const last = facts({ lastingAdministrators: [{ id: 'office', personId: 'her' }] });
    expect(refusalsOfClosing('her', last)).toEqual([
      { code: 'assignment.last-administrator', assignmentId: 'office' },
    ]);
  });
});
