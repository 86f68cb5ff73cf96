export { DeliverDue } from './deliver-due.js';
export { subjectOf } from './letter.js';
export type { NoticeFacts } from './notice-facts.js';
export { Relay } from './relay.js';
export { channels, type Channel } from './channel.js';
export { Transports } from './transports.js';
export { RemindersModule } from './reminders.module.js';
export { isRenewalFiled } from './persistence/is-renewal-filed.js';
export { OutboxRow } from './persistence/outbox.row.js';
