import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConflictsModule } from '../conflicts/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { AttachEvidence } from './attach-evidence.js';
import { EvidenceStore } from './evidence.store.js';
import { EvidenceController } from './http/evidence.controller.js';
import { EvidenceRow } from './persistence/evidence.row.js';
import { ReceiveFile } from './receive-file.js';
import { PgEvidenceStore } from './persistence/pg-evidence.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([EvidenceRow]), ConflictsModule, DossiersModule],
  controllers: [EvidenceController],
  providers: [AttachEvidence, ReceiveFile, { provide: EvidenceStore, useClass: PgEvidenceStore }],
  exports: [AttachEvidence, ReceiveFile],
})
export class EvidenceModule {}
