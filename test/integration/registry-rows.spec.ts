import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CouncilSeatRow } from '../../src/modules/councils/persistence/council-seat.row.js';
import { CouncilRow } from '../../src/modules/councils/persistence/council.row.js';
import { AssignmentRow } from '../../src/modules/people/persistence/assignment.row.js';
import { IdempotentRequestRow } from '../../src/modules/people/persistence/idempotent-request.row.js';
import { PersonRow } from '../../src/modules/people/persistence/person.row.js';
import { SessionRow } from '../../src/modules/people/persistence/session.row.js';
import { SetupTokenRow } from '../../src/modules/people/persistence/setup-token.row.js';
import { PlaceRow } from '../../src/modules/places/persistence/place.row.js';
import { ProducerPersonRow } from '../../src/modules/producers/persistence/producer-person.row.js';
import { ProducerRow } from '../../src/modules/producers/persistence/producer.row.js';
import { ProductRow } from '../../src/modules/products/persistence/product.row.js';
import { RoundChangeRow } from '../../src/modules/rounds/persistence/round-change.row.js';
import { RoundRow } from '../../src/modules/rounds/persistence/round.row.js';
import { findDrift } from '../../src/platform/database/drift.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

const rows = [
  PlaceRow,
  PersonRow,
  AssignmentRow,
  SessionRow,
  SetupTokenRow,
  IdempotentRequestRow,
  ProducerRow,
  ProducerPersonRow,
  ProductRow,
  RoundRow,
  RoundChangeRow,
  CouncilRow,
  CouncilSeatRow,
];

describe('the rows of the registries', () => {
  it.each(rows.map((row) => [row.name, row] as const))(
    '%s tells the same story as the schema',
    async (_name, row) => {
      expect(await findDrift(database.ownerUrl, [row])).toEqual({ rowClasses: 1, up: [], down: [] });
    },
  );
});
