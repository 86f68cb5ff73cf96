export { BeginPlan } from './begin-plan.js';
export { CallForPlans } from './call-for-plans.js';
export { PlansModule } from './plans.module.js';
export { RegisterPlan } from './register-plan.js';
export { TakePlanStep, type PlanStepEvent } from './take-plan-step.js';
