import { describe, expect, it } from '@jest/globals';
import type { Assignment } from '../../domain/jurisdiction/covering-roles.js';
import { roles, type Role } from '../../domain/jurisdiction/role.js';
import { outboxBoundsOf } from './outbox-bounds.js';

const district = { id: 'd1', name: 'Tam Đường', level: 'district' } as const;
const commune = { id: 'c1', name: 'Bản Bo', level: 'commune' } as const;
const boundsOf = (mode: 'demo' | 'production', ...assignments: Assignment[]) =>
  outboxBoundsOf({ assignments }, mode);

describe('outboxBoundsOf', () => {
  it('shows everything to everybody in a demo', () => {
    expect(boundsOf('demo')).toEqual({ ok: true, value: null });
  });

  const allowed: readonly Role[] = ['administrator', 'coordinationOffice'];
  it.each(roles.map((role) => [role, allowed.includes(role)] as const))(
    'in production %s may: %s',
    (role, may) => {
      expect(boundsOf('production', { role, place: district })).toEqual(
        may ? { ok: true, value: ['d1'] } : { ok: false, refusals: [{ code: 'permission.missing' }] },
      );
    },
  );

  it('counts only the places of the role that may', () => {
    const bounds = boundsOf(
      'production',
      { role: 'communeOfficer', place: commune },
      { role: 'coordinationOffice', place: district },
    );
    expect(bounds).toEqual({ ok: true, value: ['d1'] });
  });

  it('shows everything to an administrator of the whole country', () => {
    expect(boundsOf('production', { role: 'administrator', place: null })).toEqual({ ok: true, value: null });
  });
});
