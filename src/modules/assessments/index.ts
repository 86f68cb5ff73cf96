export { AssessmentStore } from './assessment.store.js';
export { AssessmentsModule } from './assessments.module.js';
