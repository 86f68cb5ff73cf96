import type { TwinWorld } from './twin-world.js';

export interface TwinWish {
  readonly kind: string;
  readonly as: keyof TwinWorld['people'];
  readonly path: string;
  readonly ifMatch: boolean;
  /** A body anew for each copy: a form can be sent only once. */
  readonly body: () => string | FormData;
  /** SQL that counts the wish's effects. */
  readonly effect: string;
  readonly about: string;
}

type WishOf = (world: TwinWorld, number: number, sheet: object) => TwinWish;

const at = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number];
  if (item === undefined) throw new Error(`Nothing is left for wish ${number}`);
  return item;
};
const json = (value: object) => () => JSON.stringify(value);

const acceptIdea: WishOf = ({ registered }, number) => {
  const id = at(registered, number);
  return {
    ...{
      kind: 'step',
      as: 'officer',
      path: `/dossiers/${id}/steps/acceptIdea`,
      ifMatch: true,
      body: json({ note: 'Đồng ý' }),
    },
    effect: `SELECT (SELECT count(*) FROM dossier_step WHERE dossier_id = $1) + (SELECT version - 2 FROM dossier WHERE id = $1)
      + (SELECT count(*) - 1 FROM outbox WHERE dossier_id = $1 AND kind = 'notice') AS effects`,
    about: id,
  };
};

const register: WishOf = ({ products, roundId }, number) => {
  const productId = at(products, number);
  return {
    ...{
      kind: 'register',
      as: 'owner',
      path: '/dossiers',
      ifMatch: false,
      body: json({ productId, roundId }),
    },
    effect: `SELECT count(*) AS effects FROM dossier WHERE product_id = $1`,
    about: productId,
  };
};

const castBallot: WishOf = ({ scoring }, number, sheet) => {
  const { dossierId, panelId } = at(scoring, number);
  return {
    ...{
      kind: 'ballot',
      as: 'member',
      path: `/dossiers/${dossierId}/panels/${panelId}/ballot`,
      ifMatch: true,
      body: json(sheet),
    },
    effect: `SELECT count(*) AS effects FROM ballot WHERE panel_id = $1`,
    about: panelId,
  };
};

const upload: WishOf = ({ preparing }, number) => {
  const id = at(preparing, number);
  return {
    ...{
      kind: 'evidence',
      as: 'owner',
      path: `/dossiers/${id}/evidence`,
      ifMatch: true,
      body: () => aForm(number),
    },
    effect: `SELECT (SELECT count(*) FROM evidence WHERE dossier_id = $1) + (SELECT version - 2 FROM dossier WHERE id = $1) AS effects`,
    about: id,
  };
};

function aForm(number: number): FormData {
  const form = new FormData();
  form.append('kind', 'business-plan');
  const content = `%PDF-1.7\n% ${number}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
  form.append('file', new Blob([content], { type: 'application/pdf' }), 'phương-án.pdf');
  return form;
}

const openRound: WishOf = ({ districtId }, number) => {
  const date = { on: '2022-06-01', counts: 'by' };
  const round = { placeId: districtId, year: 2022, number: number + 1, rulebook: 'qd-1048-2019' };
  return {
    ...{ kind: 'round', as: 'coordinator', path: '/rounds', ifMatch: false },
    body: json({ ...round, registrationCloses: date, dueAtDistrict: date, dueAtProvince: date }),
    effect: `SELECT count(*) AS effects FROM round WHERE year = 2022 AND number = $1`,
    about: String(number + 1),
  };
};

const kinds = [acceptIdea, register, castBallot, upload, openRound];

/** The kinds of write in turn; each wish about something that no other wish touches. */
export const wishesFor = (world: TwinWorld, count: number, sheet: object): readonly TwinWish[] =>
  Array.from({ length: count }, (_, i) =>
    at(kinds, i % kinds.length)(world, Math.floor(i / kinds.length), sheet),
  );
