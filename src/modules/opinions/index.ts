export { EndOpinions } from './end-opinions.js';
export { OpinionBell } from './opinion-bell.js';
export { OpinionsModule } from './opinions.module.js';
