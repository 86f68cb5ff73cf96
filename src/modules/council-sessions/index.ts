export { CouncilSessionsModule } from './council-sessions.module.js';
export { AnnexBody } from './http/session.bodies.js';
export { AnnexesView, AnnexNumberView } from './http/session-papers.views.js';
export { reasonOfReopening } from './persistence/meeting.statements.js';
export { OpenDoor } from './open-door.js';
export { presided } from './persistence/session.statements.js';
export { PlanSession } from './plan-session.js';
export { SessionDates } from './session-dates.js';
export { TakeSessionStep } from './take-session-step.js';
