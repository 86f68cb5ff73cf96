export { DeliveryRow } from './persistence/delivery.row.js';
export { NoticePreferenceRow } from './persistence/notice-preference.row.js';
export { NoticeRow } from './persistence/notice.row.js';
export { DeliveryReportRow } from './persistence/delivery-report.row.js';
export { SendingAttemptRow } from './persistence/sending-attempt.row.js';
export { SendingRow } from './persistence/sending.row.js';
export { WatchdogStore, type Undelivered } from './watchdog.store.js';
export { NoticesModule } from './notices.module.js';
