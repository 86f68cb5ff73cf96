export { MailRow } from './persistence/mail.row.js';
export { NoticeRow } from './persistence/notice.row.js';
export { NoticesModule } from './notices.module.js';
