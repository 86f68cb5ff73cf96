export { Demo } from './demo.js';
export { DemoModule } from './demo.module.js';
export { assertNoDemoClock, DemoDatabase } from './persistence/assert-no-demo-clock.js';
