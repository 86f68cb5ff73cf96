import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayAnywhere, permissions, type Permission } from '../../../domain/jurisdiction/permissions.js';
import { Problem } from '../../../platform/http/index.js';
import { Sessions } from '../sessions.js';
import type { SignedInPerson } from '../signed-in-person.js';
import { accessKey, oneTimeKey, type Access, type SignedInRequest } from './access.js';
import { SessionCookie } from './session-cookie.js';

/** What a route says of who may call it. */
interface Door {
  readonly access: Access | undefined;
  readonly opensToOneTime: boolean;
}

/**
 * The one door: who are you, and does any of your roles have this permission? A route that says nothing stays shut, and to
 * whoever must first set a password of their own every route that does not say otherwise.
 */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, declared);
    const opensToOneTime = this.reflector.getAllAndOverride<true | undefined>(oneTimeKey, declared) ?? false;
    const door: Door = { access, opensToOneTime };
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    refuseForeignOrigin(request);
    const token = this.cookie.read(request);
    if (token === undefined) throw new Problem(401, 'session.missing');
    const renewPerson = async () => admitted(await this.sessions.findPerson(token), door, request);
    const findAgain = async () => {
      const found = await this.sessions.findPerson(token);
      return found && mayEnter(found, door, request) ? found : null;
    };
    const remembers = typeof access === 'object' && 'parameter' in access;
    const recalled = remembers ? this.sessions.recallPerson(token) : undefined;
    const person = recalled && mayEnter(recalled, door, request) ? recalled : await renewPerson();
    refuseOtherPerson(request, person);
    Object.assign(request, { person, findAgain, sessionToken: token, ...(remembers ? { renewPerson } : {}) });
    return true;
  }
}

function admitted(person: SignedInPerson | null, door: Door, request: SignedInRequest): SignedInPerson {
  if (!person) throw new Problem(401, 'session.missing');
  if (isHeldUp(person, door)) throw Problem.refused(403, [{ code: 'password.must-change' }]);
  if (!mayEnter(person, door, request)) throw Problem.refused(403, [{ code: 'permission.missing' }]);
  return person;
}

const isHeldUp = ({ mustChangePassword }: SignedInPerson, { opensToOneTime }: Door) =>
  mustChangePassword === true && !opensToOneTime;

function mayEnter(person: SignedInPerson, door: Door, request: SignedInRequest): boolean {
  if (isHeldUp(person, door)) return false;
  const { assignments, producers } = person;
  const { access } = door;
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
