import { ownerName } from './world/accounts-of.js';
import type { Actor } from './world/beat.js';
import type { ProvinceOfWorld, Tale } from './world/world.js';

/** A dossier while its tale is told: what the next beat must know of the beats before. */
export interface TaleInTelling {
  readonly tale: Tale;
  readonly province: ProvinceOfWorld;
  /** Sign-in name of the product's owner. */
  readonly owner: string;
  readonly commune: string;
  readonly beats: number;
  readonly dossierId: string;
  readonly version: number;
  readonly panelId: string;
  readonly ballots: number;
}

/** Before its first beat. */
export function taleOf(tale: Tale, province: ProvinceOfWorld): TaleInTelling {
  const producer = province.district.producers.find(({ key }) => key === tale.producer);
  if (!producer) throw new Error(`${tale.product} has no producer ${tale.producer}`);
  const owner = ownerName(province, producer);
  const { commune } = producer;
  return { tale, province, owner, commune, beats: 0, dossierId: '', version: 0, panelId: '', ballots: 0 };
}

/** The sign-in name of whoever holds an office over the dossier. */
export function nameOf(actor: Actor, { province, commune, owner }: TaleInTelling): string {
  if (actor === 'producer') return owner;
  const [level, office = ''] = actor.split('.');
  const path =
    { commune: `.${commune}`, district: `.${province.district.key}`, province: '' }[level ?? ''] ?? '';
  return `${province.key}${path}.${office}`;
}
