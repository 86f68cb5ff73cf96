import { DossiersModule } from '../dossiers.module.js';

export const planted = DossiersModule;
