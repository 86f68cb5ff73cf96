import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/index.js';
import { AddProducer } from './add-producer.js';
import { GivePerson } from './give-person.js';
import { ProducersController } from './http/producers.controller.js';
import { KeepIdentityNumber } from './keep-identity-number.js';
import { ListAccounts } from './list-accounts.js';
import { ListProducers } from './list-producers.js';
import { ManagedProducers } from './managed-producers.js';
import { ProducerPersonRow } from './persistence/producer-person.row.js';
import { ProducerRow } from './persistence/producer.row.js';
import { TypeOrmProducerStore } from './persistence/typeorm-producer.store.js';
import { ProducerStore } from './producer.store.js';

/** Whoever makes products, and the accounts that act for them. */
@Module({
  imports: [TypeOrmModule.forFeature([ProducerRow, ProducerPersonRow]), PlacesModule],
  controllers: [ProducersController],
  providers: [
    { provide: ProducerStore, useClass: TypeOrmProducerStore },
    ListProducers,
    AddProducer,
    KeepIdentityNumber,
    ManagedProducers,
    GivePerson,
    ListAccounts,
  ],
  exports: [AddProducer],
})
export class ProducersModule {}
