export { runOcop } from './run-ocop.js';
