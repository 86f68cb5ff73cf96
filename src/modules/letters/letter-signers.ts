import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/jurisdiction/role.js';
import { RoleHolders } from '../people/index.js';
import type { LetterPlace } from './letter.js';

/** Whose offices bring the authority to sign along, or work in the office that writes. */
const signing: readonly Role[] = [
  'communeOfficer',
  'districtApprover',
  'provincialApprover',
  'districtOfficer',
  'provinceOfficer',
  'coordinationOffice',
];

/** Who may sign letters of a place: its own people, never anybody else. */
@Injectable()
export class LetterSigners {
  constructor(private readonly roleHolders: RoleHolders) {}

  async listAt({ id }: Pick<LetterPlace, 'id'>) {
    const holders = await this.roleHolders.listAt(id, signing);
    return holders.map((each) => ({ id: each.id, fullName: each.fullName }));
  }
}
