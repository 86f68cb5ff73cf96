export { CouncilSessionsModule } from './council-sessions.module.js';
export { OpenDoor } from './open-door.js';
export { presided } from './persistence/session.statements.js';
export { PlanSession } from './plan-session.js';
export { SessionDates } from './session-dates.js';
export { TakeSessionStep } from './take-session-step.js';
