export { BeginPlan } from './begin-plan.js';
export { CallForPlans } from './call-for-plans.js';
export { PlansModule } from './plans.module.js';
export { TakePlanStep } from './take-plan-step.js';
