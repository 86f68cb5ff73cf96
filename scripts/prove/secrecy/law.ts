/** A decision whose council is played: where it sits, who works beside it, and the day on which time stands still. */
export interface Law {
  readonly rulebook: 'qd-1048-2019' | 'qd-26-2026';
  /** What results are held against. */
  readonly another: string;
  /** Whether dossiers are still open under that one, and may be moved. */
  readonly followsAnother: boolean;
  readonly level: 'district' | 'province';
  readonly seats: number;
  readonly officer: 'districtOfficer' | 'provinceOfficer';
  readonly approver: 'districtApprover' | 'provincialApprover';
  /** Of a dossier that waits for its council. */
  readonly deadline: 'dueAtProvince' | null;
  /** Where the stars that are played lead. */
  readonly scored: string;
  readonly asksInWriting: boolean;
  readonly year: number;
  readonly today: string;
}

const district: Law = {
  rulebook: 'qd-1048-2019',
  another: 'qd-26-2026',
  followsAnother: false,
  level: 'district',
  seats: 7,
  officer: 'districtOfficer',
  approver: 'districtApprover',
  deadline: 'dueAtProvince',
  scored: 'district.forwarding',
  asksInWriting: false,
  year: 2021,
  today: '2021-06-14',
};
/** No district level; renewals are asked for in writing. */
const province: Law = {
  rulebook: 'qd-26-2026',
  another: 'qd-1489-2025',
  followsAnother: true,
  level: 'province',
  seats: 9,
  officer: 'provinceOfficer',
  approver: 'provincialApprover',
  deadline: null,
  scored: 'province.recognition',
  asksInWriting: true,
  year: 2026,
  today: '2026-06-15',
};
export const laws: readonly Law[] = [district, province];

/** At which time stands still. */
export const momentOf = ({ today }: Law) => `${today}T01:00:00Z`;
