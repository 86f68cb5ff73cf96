import type { Role } from '../../../domain/jurisdiction/role.js';
import { advisersOf, benchOf, type CouncilLevel } from './bench.js';
import { communeId, districtId, provinceId } from './places-of.js';
import type { ProducerOfWorld, ProvinceOfWorld } from './world.js';
import { worldId } from './world-id.js';

export interface WorldAccount {
  readonly id: string;
  readonly signInName: string;
  readonly fullName: string;
  readonly email: string;
  readonly role: Role;
  /** Null for the whole country. */
  readonly placeId: string | null;
}

const keyOfOffice: Readonly<Record<string, string>> = {
  districtOfficer: 'canbo',
  provinceOfficer: 'canbo',
  districtApprover: 'pheduyet',
  provincialApprover: 'pheduyet',
  coordinationOffice: 'dieuphoi',
  auditor: 'giamsat',
  administrator: 'quantri',
};

/** Mail of a demo goes nowhere even where a mail server is set: `.example` has no addresses (RFC 2606). */
export const accountOf = (
  signInName: string,
  fullName: string,
  role: Role,
  placeId: string | null,
): WorldAccount => ({
  id: worldId('person', signInName),
  signInName,
  fullName,
  email: `${signInName}@ocop.example`,
  role,
  placeId,
});

export const ownerName = ({ key }: ProvinceOfWorld, producer: ProducerOfWorld) =>
  `${key}.${producer.commune}.${producer.key}`;

/** Everybody of a province: district, province, then its communes with their officers and owners. */
export function accountsOf(province: ProvinceOfWorld): readonly WorldAccount[] {
  const { key, district, offices, council } = province;
  const districtPath = `${key}.${district.key}`;
  return [
    ...officeHolders(districtPath, district.offices, districtId(province)),
    ...councillors(districtPath, 'district', district.council.members, districtId(province)),
    ...advisers(districtPath, 'district', district.council.advisers, districtId(province)),
    ...officeHolders(key, offices, provinceId(province)),
    ...councillors(key, 'province', council.members, provinceId(province)),
    ...advisers(key, 'province', council.advisers, provinceId(province)),
    ...district.communes.flatMap((commune) => [
      accountOf(
        `${key}.${commune.key}.canbo`,
        commune.officer,
        'communeOfficer',
        communeId(province, commune.key),
      ),
      ...district.producers
        .filter((producer) => producer.commune === commune.key)
        .map((producer) =>
          accountOf(
            ownerName(province, producer),
            producer.representativeName,
            'producer',
            communeId(province, commune.key),
          ),
        ),
    ]),
  ];
}

const officeHolders = (path: string, offices: Readonly<Record<string, string>>, placeId: string) =>
  Object.entries(offices).map(([role, fullName]) =>
    accountOf(`${path}.${keyOfOffice[role] ?? role}`, fullName, role as Role, placeId),
  );

const councillors = (path: string, level: CouncilLevel, names: readonly string[], placeId: string) =>
  benchOf(level).map(({ key, role }, index) => {
    const fullName = names[index];
    if (fullName === undefined) throw new Error(`${path} has no councillor for the seat ${key}`);
    return accountOf(`${path}.${key}`, fullName, role, placeId);
  });

const advisers = (path: string, level: CouncilLevel, names: readonly string[], placeId: string) =>
  advisersOf(level, names.length).map(({ key }, index) =>
    accountOf(`${path}.${key}`, names[index] ?? '', 'adviser', placeId),
  );
