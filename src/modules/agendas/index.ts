export { AgendasModule } from './agendas.module.js';
