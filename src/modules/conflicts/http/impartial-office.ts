import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isPartial, whyNotImpartial } from '../../../domain/council/conflict.js';
import { isId, Problem } from '../../../platform/http/index.js';
import type { SignedInRequest } from '../../people/index.js';
import { ConflictStore } from '../conflict.store.js';

/**
 * For routes that show how members scored the dossier named by `:id`: whoever has a conflict of interest in it, or one not
 * ruled on yet, reads none of it by any other office either (ADR 0007).
 */
@Injectable()
export class ImpartialOffice implements CanActivate {
  constructor(private readonly store: ConflictStore) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { person, params } = context.switchToHttp().getRequest<SignedInRequest>();
    const dossierId = (params as Readonly<Record<string, string>>).id;
    if (!person || !isId(dossierId)) return true;
    const word = (await this.store.findStanding(dossierId, person.id))?.word;
    const [first, ...rest] = isPartial(word) ? whyNotImpartial(person.id, { [person.id]: word }) : [];
    if (first) throw Problem.refused(403, [first, ...rest]);
    return true;
  }
}
