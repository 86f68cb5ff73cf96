import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddPlace } from './add-place.js';
import { EndPlace } from './end-place.js';
import { NameSuperior } from './name-superior.js';
import { PlacesController } from './http/places.controller.js';
import { ListPlaces } from './list-places.js';
import { PlaceRow } from './persistence/place.row.js';
import { TypeOrmPlaceStore } from './persistence/typeorm-place.store.js';
import { PlaceStore } from './place.store.js';
import { Places } from './places.js';

/** The tree of provinces, districts and communes. */
@Module({
  imports: [TypeOrmModule.forFeature([PlaceRow])],
  controllers: [PlacesController],
  providers: [
    { provide: PlaceStore, useClass: TypeOrmPlaceStore },
    Places,
    ListPlaces,
    AddPlace,
    NameSuperior,
    EndPlace,
  ],
  exports: [Places],
})
export class PlacesModule {}
