import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DossierAction } from '../../../domain/dossier/dossier-action.js';
import type { GeneralAction } from '../../../domain/jurisdiction/permissions.js';
import type { SignedInPerson } from '../signed-in-person.js';

/** What a route asks of its caller: nothing, a listed permission, or the permission of the dossier action in its path. */
export type Access = 'public' | 'oneself' | GeneralAction | DossierActionAccess;
/**
 * The action itself, or the path parameter that names it. A handler of the second kind comes by its person through
 * `ActingPerson`, whose work must confirm the person with the record.
 */
export type DossierActionAccess = { readonly action: DossierAction } | { readonly parameter: string };
export const accessKey = 'ocop:access';

/** Anybody may call this route, signed in or not. */
export const Public = () => SetMetadata(accessKey, 'public' satisfies Access);
/** Only people with a role that has this permission; scope and level are checked with the record. */
export const Requires = (permission: GeneralAction) => SetMetadata(accessKey, permission satisfies Access);
/** Asks for nothing but a person who is signed in, with an office or without: what is answered is that person's own alone, or what they hold already. */
export const OfOneself = () => SetMetadata(accessKey, 'oneself' satisfies Access);
export const oneTimeKey = 'ocop:one-time-password';
/** Opens to whoever signed in with a password that somebody else has set; every other route that asks who is there stays shut to them. */
export const EvenWithOneTimePassword = () => SetMetadata(oneTimeKey, true);
/** As `Requires`, for an action on a dossier. */
export const RequiresDossierAction = (access: DossierActionAccess) =>
  SetMetadata(accessKey, access satisfies Access);

export interface SignedInRequest extends FastifyRequest {
  person?: SignedInPerson;
  /** Reads the person anew; set where `person` is only remembered. Throws the problem that the guard would throw. */
  renewPerson?: () => Promise<SignedInPerson>;
  /** The person as the record has them by now; null: signed out, or without an office that opens this route. */
  findAgain?: FindAgain;
  sessionToken?: string;
}
export type FindAgain = () => Promise<SignedInPerson | null>;

/** The person the guard found; using it on a public route is a fault. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInPerson => {
  const { person } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!person) throw new Error('SignedIn is used on a route without a guard');
  return person;
});

/** For an answer that goes on longer than somebody may be signed in, or hold an office. */
export const SignedInStill = createParamDecorator((_: unknown, context: ExecutionContext): FindAgain => {
  const { findAgain } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!findAgain) throw new Error('SignedInStill is used on a route without a guard');
  return findAgain;
});

/** Runs work as the person of the request; once more as the person of now, where the record did not confirm who it was. */
export type ActAs = <Answer extends Refusable>(
  work: (person: SignedInPerson) => Promise<Answer>,
) => Promise<Answer>;
interface Refusable {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}

/** What was refused before, or because, the record told who is asking. */
const unconfirmed = ['person.changed', 'dossier.not-found'];

/** For a handler whose work confirms the person's `seenAs` in its own statement. */
export const ActingPerson = createParamDecorator((_: unknown, context: ExecutionContext): ActAs => {
  const { person, renewPerson } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!person || !renewPerson) throw new Error('ActingPerson is used on a route that remembers nobody');
  return async (work) => {
    const answer = await work(person);
    return answer.refusals?.some(({ code }) => unconfirmed.includes(code))
      ? work(await renewPerson())
      : answer;
  };
});
