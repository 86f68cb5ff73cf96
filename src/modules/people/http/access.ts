import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DossierAction } from '../../../domain/dossier/dossier-action.js';
import type { GeneralAction } from '../../../domain/jurisdiction/permissions.js';
import type { SignedInPerson } from '../signed-in-person.js';

/** What a route asks of its caller: nothing, a listed permission, or the permission of the dossier action in its path. */
export type Access = 'public' | GeneralAction | DossierActionAccess;
/** The action itself, or the path parameter that names it. */
export type DossierActionAccess = { readonly action: DossierAction } | { readonly parameter: string };
export const accessKey = 'ocop:access';

/** Anybody may call this route, signed in or not. */
export const Public = () => SetMetadata(accessKey, 'public' satisfies Access);
/** Only people with a role that has this permission; scope and level are checked with the record. */
export const Requires = (permission: GeneralAction) => SetMetadata(accessKey, permission satisfies Access);
/** As `Requires`, for an action on a dossier. */
export const RequiresDossierAction = (access: DossierActionAccess) =>
  SetMetadata(accessKey, access satisfies Access);

export interface SignedInRequest extends FastifyRequest {
  person?: SignedInPerson;
  sessionToken?: string;
}

/** The person the guard found; using it on a public route is a fault. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInPerson => {
  const { person } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!person) throw new Error('SignedIn is used on a route without a guard');
  return person;
});
