export { Public, Requires, RequiresDossierAction, SignedIn } from './http/access.js';
export { HeldRoleView, MeView, PlaceView } from './http/me.view.js';
export { hashPassword } from './passwords.js';
export { PeopleModule } from './people.module.js';
export { PeopleSettings } from './people-settings.js';
export { Sessions } from './sessions.js';
export { rolesOver, scopeOf, type Scope, type SignedInPerson } from './signed-in-person.js';
export { WriteOnce, type KeyReused } from './write-once.js';
