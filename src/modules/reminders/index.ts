export { DeliverDue } from './deliver-due.js';
export { Relay } from './relay.js';
export { RemindersModule } from './reminders.module.js';
export { OutboxRow } from './persistence/outbox.row.js';
