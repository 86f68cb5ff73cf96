import { Injectable } from '@nestjs/common';
import { RegisterDossier } from '../dossiers/index.js';
import type { SignedInPerson } from '../people/index.js';
import { AddProduct } from '../products/index.js';
import type { Scene } from './set-scene.js';
import type { TaleInTelling } from './tale-in-telling.js';
import { valueOf } from './value-of.js';
import { writeOf } from './write-of.js';

/** A product is put on the record and registered in its round: where its tale begins. */
@Injectable()
export class OpenTale {
  constructor(
    private readonly addProduct: AddProduct,
    private readonly registerDossier: RegisterDossier,
  ) {}

  async execute(
    telling: TaleInTelling,
    person: SignedInPerson,
    { rounds, producers }: Scene,
  ): Promise<TaleInTelling> {
    const { tale, owner } = telling;
    const [producerId, round] = [producers.get(owner), rounds.get(tale.round)];
    if (producerId === undefined || !round)
      throw new Error(`${tale.product} lacks its producer or its round`);
    const { product: name, description, setCode } = tale;
    const product = valueOf(
      await this.addProduct.execute({
        producerId,
        name,
        description,
        rulebook: round.rulebook,
        setCode,
        person,
        write: writeOf(`product-${name}`),
      }),
      name,
    );
    const wish = {
      productId: product.id,
      roundId: round.id,
      purpose: 'first' as const,
      person,
      write: writeOf(`register-${product.id}`),
    };
    const { dossier } = valueOf(await this.registerDossier.execute(wish), `register ${name}`);
    return { ...telling, dossierId: dossier.id, version: dossier.version };
  }
}
