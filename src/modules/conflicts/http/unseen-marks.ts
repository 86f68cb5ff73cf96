import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isId, Problem } from '../../../platform/http/index.js';
import type { SignedInRequest } from '../../people/index.js';
import { ConflictStore } from '../conflict.store.js';

/**
 * For routes that show marks of the dossier, or of all dossiers of the session, named by `:id`: whoever scores an appeal against its result, or may yet be
 * named to, reads none of them until the appeal is decided, whatever other office allows it (not in the decisions; ADR 0018).
 */
@Injectable()
export class UnseenMarks implements CanActivate {
  constructor(private readonly store: ConflictStore) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { person, params } = context.switchToHttp().getRequest<SignedInRequest>();
    const dossierId = (params as Readonly<Record<string, string>>).id;
    if (!person || !isId(dossierId)) return true;
    if (await this.store.seesNoMarks(dossierId, person.id))
      throw Problem.refused(403, [{ code: 'appeal.marks-unseen' }]);
    return true;
  }
}
