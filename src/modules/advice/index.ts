export { AdviceModule } from './advice.module.js';
export { HandInAdvice } from './write-advice.js';
