export { PlanImportsModule } from './plan-imports.module.js';
