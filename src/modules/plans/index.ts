export { BeginPlan } from './begin-plan.js';
export { CallForPlans } from './call-for-plans.js';
export { FindPlans } from './find-plans.js';
export { planStatuses } from './http/plan-statuses.js';
export { PlanDoor, planFactsOf, type EnteredPlan } from './plan-door.js';
export { PlanCallDates } from './plan-call-dates.js';
export { PlansModule } from './plans.module.js';
export { RegisterPlan } from './register-plan.js';
export { TakePlanStep, type PlanStepEvent } from './take-plan-step.js';
