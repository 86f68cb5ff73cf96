import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { whyNotReading } from '../../../domain/council/conflict.js';
import { isOfCouncil } from '../../../domain/jurisdiction/role.js';
import { isId, Problem } from '../../../platform/http/index.js';
import { rolesOver, scopeOf, type SignedInRequest } from '../../people/index.js';
import { ConflictStore } from '../conflict.store.js';

/**
 * For routes that show what is in the dossier named by `:id`: a council's member comes in only once it is clear that
 * there is no conflict of interest, its adviser also only once the dossier was brought to it. Foreign and missing dossiers are left to the route itself.
 */
@Injectable()
export class ImpartialReader implements CanActivate {
  constructor(private readonly store: ConflictStore) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { person, params } = context.switchToHttp().getRequest<SignedInRequest>();
    const dossierId = (params as Readonly<Record<string, string>>).id;
    if (!person || !isId(dossierId)) return true;
    if (!person.assignments.some(({ role }) => isOfCouncil(role))) return true;
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return true;
    const own = subject.members.filter(({ personId }) => personId === person.id);
    const advises = own.some((each) => each.advises);
    // Whoever scored it in an earlier council has declared as well, and reads what came of it.
    const standing = own[0] ? own[0].standing : await this.store.findStanding(dossierId, person.id);
    const [first, ...rest] = whyNotReading(
      { id: person.id, roles: rolesOver(person, subject), advises },
      { [person.id]: standing?.word },
    );
    if (first) throw Problem.refused(403, [first, ...rest]);
    return true;
  }
}
