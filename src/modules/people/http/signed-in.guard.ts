import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayAnywhere, permissions, type Permission } from '../../../domain/jurisdiction/permissions.js';
import { Problem } from '../../../platform/http/index.js';
import { Sessions } from '../sessions.js';
import type { SignedInPerson } from '../signed-in-person.js';
import { accessKey, type Access, type SignedInRequest } from './access.js';
import { SessionCookie } from './session-cookie.js';

/** The one door: who are you, and does any of your roles have this permission? A route that says nothing stays shut. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    refuseForeignOrigin(request);
    const token = this.cookie.read(request);
    if (token === undefined) throw new Problem(401, 'session.missing');
    const renewPerson = async () => admitted(await this.sessions.findPerson(token), access, request);
    const findAgain = async () => {
      const found = await this.sessions.findPerson(token);
      return found && mayEnter(found, access, request) ? found : null;
    };
    const remembers = typeof access === 'object' && 'parameter' in access;
    const recalled = remembers ? this.sessions.recallPerson(token) : undefined;
    const person = recalled && mayEnter(recalled, access, request) ? recalled : await renewPerson();
    refuseOtherPerson(request, person);
    Object.assign(request, { person, findAgain, sessionToken: token, ...(remembers ? { renewPerson } : {}) });
    return true;
  }
}

function admitted(
  person: SignedInPerson | null,
  access: Access | undefined,
  request: SignedInRequest,
): SignedInPerson {
  if (!person) throw new Problem(401, 'session.missing');
  if (!mayEnter(person, access, request)) throw Problem.refused(403, [{ code: 'permission.missing' }]);
  return person;
}

function mayEnter(
  { assignments, producers }: SignedInPerson,
  access: Access | undefined,
  request: SignedInRequest,
): boolean {
  if (access === 'oneself') return true;
  const permission = permissionFor(access, request);
  const roles = [...assignments, ...(producers.length > 0 ? [{ role: 'producer' as const }] : [])];
  return permission !== undefined && mayAnywhere(roles, permission);
}

function permissionFor(access: Access | undefined, request: SignedInRequest): Permission | undefined {
  if (access === undefined || typeof access === 'string')
    return access === 'public' || access === 'oneself' ? undefined : access;
  const action =
    'action' in access
      ? access.action
      : (request.params as Record<string, string | undefined>)[access.parameter];
  const found = permissions.find(({ permission }) => permission === `dossier.${action ?? ''}`);
  if (!found) throw new Problem(404, 'action.unknown');
  return found.permission;
}

/** SameSite=Lax keeps the cookie from foreign forms; this also refuses scripts of another site. */
export function refuseForeignOrigin({ method, headers }: Pick<SignedInRequest, 'method' | 'headers'>): void {
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Problem(403, 'request.foreign-origin');
}

/** A page may still stand open where somebody else has signed in since: what it sends is not to be theirs. */
function refuseOtherPerson({ headers }: SignedInRequest, { id }: SignedInPerson): void {
  const sender = headers['ocop-person'];
  if (sender !== undefined && sender !== id) throw new Problem(401, 'session.other-person');
}
