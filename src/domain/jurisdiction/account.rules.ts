/** What is on record when somebody's account is to be closed, opened again, or given another password or other data. */
export interface AccountFacts {
  readonly active: boolean;
  /** Whether it is the account of whoever asks. */
  readonly isOwn: boolean;
  /** Whether the person holds an office, now or later, or owns a producer outside the reach of whoever asks. */
  readonly servesElsewhere: boolean;
  /** Assignments without end by which active people administer the whole country. */
  readonly lastingAdministrators: readonly { readonly id: string; readonly personId: string }[];
}

export type AccountRefusal =
  | { readonly code: 'account.own' }
  | { readonly code: 'account.serves-elsewhere' }
  | { readonly code: 'account.closed-already' }
  | { readonly code: 'account.open-already' }
  | { readonly code: 'assignment.last-administrator'; readonly assignmentId: string };

type AccountRule = (personId: string, facts: AccountFacts) => AccountRefusal[];

/** Whoever is signed in has a way of their own, which asks for the old password. */
const itIsAnothersAccount: AccountRule = (_, { isOwn }) => (isOwn ? [{ code: 'account.own' }] : []);

/** An account reaches as far as its offices: who gets hold of it may reach no further than before. ADR 0007 */
const thePersonServesNowhereElse: AccountRule = (_, { servesElsewhere }) =>
  servesElsewhere ? [{ code: 'account.serves-elsewhere' }] : [];

const somebodyIsLeftInCharge: AccountRule = (personId, { lastingAdministrators }) =>
  lastingAdministrators.length > 0 && lastingAdministrators.every((held) => held.personId === personId)
    ? lastingAdministrators.map(({ id }) => ({ code: 'assignment.last-administrator', assignmentId: id }))
    : [];

const theAccountIsOpen: AccountRule = (_, { active }) => (active ? [] : [{ code: 'account.closed-already' }]);
const theAccountIsClosed: AccountRule = (_, { active }) => (active ? [{ code: 'account.open-already' }] : []);

const refusalsOf =
  (...rules: readonly AccountRule[]): AccountRule =>
  (personId, facts) =>
    rules.flatMap((rule) => rule(personId, facts));

/** Every reason against another's password being set anew. */
export const refusalsOfReset = refusalsOf(itIsAnothersAccount, thePersonServesNowhereElse);
/** Every reason against closing an account. */
export const refusalsOfClosing = refusalsOf(
  itIsAnothersAccount,
  thePersonServesNowhereElse,
  theAccountIsOpen,
  somebodyIsLeftInCharge,
);
/** Every reason against opening an account again. */
export const refusalsOfReopening = refusalsOf(thePersonServesNowhereElse, theAccountIsClosed);
/** Every reason against correcting where somebody is reached, or what hints at conflicts of interest: it tells on them wherever they serve. */
export const refusalsOfKeeping = refusalsOf(thePersonServesNowhereElse);
