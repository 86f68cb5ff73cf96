import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { answerSchema, strayKeys } from '../support/stray-keys.js';
import { told } from '../support/told.js';

let world: RunningApplication;
let document: OpenAPIObject;
let everybody: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { district, commune } = world.places;
  document = (await world.nobody().get('/openapi.json')).body as unknown as OpenAPIObject;
  everybody = await world.signedIn(
    ['administrator', null],
    ['coordinationOffice', district],
    ['communeOfficer', commune],
    ['councilChair', district],
  );
  await world.producer();
});
afterAll(() => world.stop());

const expectContract = (method: 'get' | 'post', path: string, answer: Answer) => {
  expect(answer.status).toBeLessThan(300);
  expect(strayKeys(document, answerSchema(document, method, path), answer.body)).toEqual([]);
};
const date = (on: string) => ({ on, counts: 'by' });

describe('the registries answer what OpenAPI says', () => {
  it('places', async () => {
    const { district } = world.places;
    const body = {
      code: 'N-1',
      name: 'Nà Tăm',
      level: 'commune',
      parentId: district,
      validFrom: '2020-01-01',
    };
    expectContract('post', '/places', await everybody.post('/places', { body }));
    expectContract('get', '/places', await everybody.get('/places'));
  });

  it('people', async () => {
    const account = { fullName: 'Lò Thị Lả', signInName: 'lo.la', password: 'mười chữ cái trở lên' };
    const added = await everybody.post('/people', { body: account });
    expectContract('post', '/people', added);
    const path = `/people/${told<string>(added, 'id')}`;
    const body = { role: 'auditor', placeId: world.places.commune, validFrom: '2021-01-01' };
    const assigned = await everybody.post(`${path}/assignments`, { version: 1, body });
    expectContract('post', '/people/{id}/assignments', assigned);
    const [office] = told<{ id: string }[]>(assigned, 'assignments');
    const ended = await everybody.post(`${path}/assignments/${office?.id ?? ''}/end`, {
      version: 2,
      body: { validTo: '2021-06-30' },
    });
    expectContract('post', '/people/{id}/assignments/{assignmentId}/end', ended);
    expectContract('get', '/people/{id}', await everybody.get(path));
    expectContract('get', '/people', await everybody.get('/people'));
    expectContract('get', '/setup', await world.nobody().get('/setup'));
  });

  it('producers and products', async () => {
    const { commune } = world.places;
    const producer = {
      communeId: commune,
      name: 'Hộ Lù',
      kind: 'household',
      representativeName: 'Lù A',
      address: 'Bản Bo',
    };
    const added = await everybody.post('/producers', { body: producer });
    expectContract('post', '/producers', added);
    const product = {
      producerId: told<string>(added, 'id'),
      name: 'Mật ong',
      description: 'Rừng',
      rulebook: 'qd-1048-2019',
      setCode: '05',
    };
    expectContract('post', '/products', await everybody.post('/products', { body: product }));
    expectContract('get', '/producers', await everybody.get('/producers'));
    expectContract('get', '/products', await everybody.get('/products'));
  });

  it('rounds', async () => {
    const round = {
      ...{ placeId: world.places.district, year: 2021, number: 1, rulebook: 'qd-1048-2019' },
      ...{
        registrationCloses: date('2021-07-01'),
        dueAtDistrict: date('2021-07-02'),
        dueAtProvince: date('2021-07-03'),
      },
    };
    const opened = await everybody.post('/rounds', { body: round });
    expectContract('post', '/rounds', opened);
    const path = `/rounds/${told<string>(opened, 'id')}`;
    const body = { dueAtProvince: date('2021-07-10'), reason: 'Lùi hạn' };
    expectContract(
      'post',
      '/rounds/{id}/deadlines',
      await everybody.post(`${path}/deadlines`, { version: 1, body }),
    );
    expectContract('get', '/rounds/{id}', await everybody.get(path));
    expectContract('get', '/rounds/{id}/reminders', await everybody.get(`${path}/reminders`));
    expectContract('get', '/rounds', await everybody.get('/rounds'));
  });

  it('councils', async () => {
    const body = {
      ...{
        placeId: world.places.district,
        name: 'Hội đồng',
        decisionNumber: '1/QĐ',
        decidedOn: '2021-01-01',
      },
      signer: { name: 'Sùng Lử Páo', title: 'Chủ tịch UBND huyện' },
      seats: [{ personId: everybody.personId, seat: 'chair', body: 'Phòng' }],
    };
    const created = await everybody.post('/councils', { body });
    expectContract('post', '/councils', created);
    const adviser = await world.signedIn(['adviser', world.places.district]);
    const team = {
      ...{ decisionNumber: '2/QĐ', decidedOn: '2021-01-02', signer: body.signer },
      advisers: [{ personId: adviser.personId, place: 'leader', body: 'Phòng' }],
    };
    const teams = `/councils/${String(created.body.id)}/advisory-teams`;
    expectContract('post', '/councils/{id}/advisory-teams', await everybody.post(teams, { body: team }));
    expectContract('get', '/councils/{id}/advisory-teams', await everybody.get(teams));
    expectContract(
      'get',
      '/councils/candidates',
      await everybody.get(`/councils/candidates?placeId=${world.places.district}`),
    );
    expectContract('get', '/councils', await everybody.get('/councils'));
  });
});
