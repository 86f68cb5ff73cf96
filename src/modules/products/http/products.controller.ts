import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ApiWrite, byName, IdempotencyKey, pageOf, valueOrProblem } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { Rulebooks } from '../../rulebooks/index.js';
import { AddProduct } from '../add-product.js';
import { ListProducts } from '../list-products.js';
import { AddProductBody, ProductsQuery } from './product.bodies.js';
import { productView, ProductsPage, ProductView } from './product.views.js';

const statusOf = {
  'producer.not-found': 404,
  'person.not-permitted': 403,
  'rulebook.not-found': 422,
  'rulebook.criteria-set-unknown': 422,
  'idempotency-key.reused': 422,
} as const;

@ApiTags('products')
@Controller('products')
export class ProductsController {
  constructor(
    private readonly listProducts: ListProducts,
    private readonly addProduct: AddProduct,
    private readonly rulebooks: Rulebooks,
  ) {}

  @Get()
  @Requires('product.read')
  @ApiOkResponse({ type: ProductsPage })
  async list(@Query() query: ProductsQuery, @SignedIn() person: SignedInPerson): Promise<ProductsPage> {
    const { producerId = null, q = null } = query;
    const { items, next } = await pageOf(query, byName, (window) =>
      this.listProducts.execute(person, { producerId, q, ...window }),
    );
    return { items: items.map((product) => productView(product, this.rulebooks.list())), next };
  }

  @Post()
  @Requires('product.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: ProductView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'producer.not-found' })
  async add(
    @Body() { producerId, ...planned }: AddProductBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ProductView> {
    const product = valueOrProblem(
      await this.addProduct.execute({ ...planned, producerId, person, write }),
      statusOf,
    );
    return productView(product, this.rulebooks.list());
  }
}
