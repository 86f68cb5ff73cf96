export {
  ActingPerson,
  Public,
  OfOneself,
  Requires,
  RequiresDossierAction,
  SignedIn,
  SignedInStill,
  type ActAs,
  type FindAgain,
  type SignedInRequest,
} from './http/access.js';
export { PlaceView } from './http/me.view.js';
export type { KeyReused } from './key-reused.js';
export { hashPassword } from './passwords.js';
export { PeopleModule } from './people.module.js';
export { PeopleSettings } from './people-settings.js';
export { RoleHolders } from './role-holders.js';
export { Sessions } from './sessions.js';
export { Setup } from './setup.js';
export {
  listScopeOf,
  rolesOver,
  scopeOf,
  type ListScope,
  type Scope,
  type SeenAs,
  type SignedInPerson,
} from './signed-in-person.js';
export type { Transaction } from './transaction.js';
export { answerTo, findKeptAnswer, type KeptAnswer } from './persistence/kept-answer.js';
export { WriteOnce } from './persistence/write-once.js';
export type { Writer } from './writer.js';
export { isHeldToday, isInOffice } from './persistence/offices.js';
export { unreachableBy } from './persistence/person.statements.js';
