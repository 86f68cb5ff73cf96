import { randomUUID } from 'node:crypto';
import type { RoundFacts } from '../../src/domain/dossier/round-facts.js';
import type { Covered } from '../../src/domain/jurisdiction/covering-roles.js';
import type { Level, Role } from '../../src/domain/jurisdiction/role.js';
import type { SignedInPerson } from '../../src/modules/people/index.js';
import { aLaterRound, aRound } from './dossier-facts.js';

export interface SmallPlace {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly parentId: string | null;
}

export interface SmallCouncil {
  readonly id: string;
  readonly placeId: string;
  readonly decidedOn: string;
  readonly seats: readonly { readonly personId: string; readonly seat: string }[];
}

export interface SmallProduct {
  readonly id: string;
  readonly producerId: string;
  readonly setCode: string;
}

const placeOf = (level: Level, name: string, parent: SmallPlace | null): SmallPlace => ({
  id: randomUUID(),
  name,
  level,
  parentId: parent?.id ?? null,
});

/**
 * Lai Châu with the district Tam Đường and its commune Bản Bo, and beside them Phong Thổ with Dào San: people of every
 * office, a lawful council at Tam Đường and at the province, two rounds of 2021, a cooperative with its product. Ids are
 * new each time; nothing here is stored anywhere yet.
 */
export class SmallProvince {
  readonly province = placeOf('province', 'Lai Châu', null);
  readonly district = placeOf('district', 'Tam Đường', this.province);
  readonly commune = placeOf('commune', 'Bản Bo', this.district);
  readonly otherDistrict = placeOf('district', 'Phong Thổ', this.province);
  readonly otherCommune = placeOf('commune', 'Dào San', this.otherDistrict);
  readonly places = [this.province, this.district, this.commune, this.otherDistrict, this.otherCommune];

  readonly producer = { id: randomUUID(), name: 'HTX Chè Bản Bo', communeId: this.commune.id };
  readonly otherProducer = { id: randomUUID(), name: 'HTX Thảo quả', communeId: this.otherCommune.id };
  readonly product: SmallProduct = { id: randomUUID(), producerId: this.producer.id, setCode: '01' };

  readonly people: SignedInPerson[] = [];
  readonly owner = this.person({ producers: [this.producer] });
  readonly otherOwner = this.person({ producers: [this.otherProducer] });
  readonly communeOfficer = this.official('communeOfficer', this.commune);
  readonly otherCommuneOfficer = this.official('communeOfficer', this.otherCommune);
  readonly districtOfficer = this.official('districtOfficer', this.district);
  readonly provinceOfficer = this.official('provinceOfficer', this.province);
  readonly approver = this.official('provincialApprover', this.province);
  readonly auditor = this.official('auditor', this.province);
  readonly administrator = this.person({ assignments: [{ role: 'administrator', place: null }] });

  readonly councils: readonly [SmallCouncil, SmallCouncil] = [
    this.council(this.district, 7),
    this.council(this.province, 9),
  ];
  readonly districtChair = this.memberOf(this.councils[0], 0);
  readonly districtSecretary = this.memberOf(this.councils[0], 1);
  readonly provinceChair = this.memberOf(this.councils[1], 0);
  readonly provinceSecretary = this.memberOf(this.councils[1], 1);

  readonly round = aRound({ id: randomUUID(), placeId: this.province.id });
  readonly laterRound = aLaterRound({ id: randomUUID(), placeId: this.province.id });
  readonly rounds: readonly RoundFacts[] = [this.round, this.laterRound];

  readonly covered: Covered = {
    producerId: this.producer.id,
    communeId: this.commune.id,
    districtId: this.district.id,
    provinceId: this.province.id,
  };

  /** Somebody who holds just this role at the place of that level on the dossier's way. */
  holderOf(role: Role, level: Level): SignedInPerson {
    if (role === 'producer') return this.person({ producers: [this.producer] });
    return this.official(
      role,
      { commune: this.commune, district: this.district, province: this.province }[level],
    );
  }

  private official(role: Role, { id, name, level }: SmallPlace): SignedInPerson {
    return this.person({ assignments: [{ role, place: { id, name, level } }] });
  }

  private person(changes: Partial<Pick<SignedInPerson, 'assignments' | 'producers'>>): SignedInPerson {
    const number = this.people.length + 1;
    const person = {
      id: randomUUID(),
      fullName: `Người thử ${number}`,
      signInName: `nguoi-thu-${number}`,
      assignments: [],
      producers: [],
      ...changes,
    };
    this.people.push(person);
    return person;
  }

  private council(place: SmallPlace, size: number): SmallCouncil {
    const seats = Array.from({ length: size }, (_, i) => {
      const [role, seat] = (
        [
          ['councilChair', 'chair'],
          ['councilSecretary', 'secretary'],
        ] as const
      )[i] ?? ['councilMember' as const, 'member' as const];
      return { personId: this.official(role, place).id, seat };
    });
    return { id: randomUUID(), placeId: place.id, decidedOn: '2021-03-01', seats };
  }

  private memberOf({ seats }: SmallCouncil, index: number): SignedInPerson {
    const member = this.people.find(({ id }) => id === seats[index]?.personId);
    if (!member) throw new Error(`Seat ${index} is empty`);
    return member;
  }
}
