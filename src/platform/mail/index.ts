export { MailModule } from './mail.module.js';
export { Mailer, type Mail } from './mailer.js';
export { keptAnswer, NotTaken } from './not-taken.js';
