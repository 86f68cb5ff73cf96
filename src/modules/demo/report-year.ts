import { Injectable } from '@nestjs/common';
import { FindReports, ScheduleReports, TakeReportStep, type WrittenTerms } from '../reports/index.js';
import type { ReportEvent } from '../../domain/report/report-facts.js';
import { DemoPeople } from './demo-people.js';
import type { PlanMoment } from './plan-year.js';
import { valueOf } from './value-of.js';
import { dienBien } from './world/dien-bien.js';
import { communeId, districtId, provinceId } from './world/places-of.js';
import { laiChau } from './world/lai-chau.js';
import type { ProvinceOfWorld } from './world/world.js';
import { writeOf } from './write-of.js';

interface LetterForReports {
  readonly at: string;
  readonly terms: WrittenTerms;
  readonly placeId: string;
  readonly by: string;
  readonly source: string;
}

const letters: readonly LetterForReports[] = [
  {
    at: '2021-01-05T08:00',
    terms: { kind: 'monthly', day: 30, counts: 'by' },
    placeId: provinceId(laiChau),
    by: 'lc.dieuphoi',
    source: 'Công văn 05/2020 của tỉnh Lai Châu: báo cáo tiến độ ngày 30 hằng tháng',
  },
  {
    at: '2021-01-05T08:00',
    terms: { kind: 'quarterly', day: 20, counts: 'before' },
    placeId: districtId(laiChau),
    by: 'lc.tamduong.dieuphoi',
    source: 'Công văn năm 2021 của huyện Tam Đường: báo cáo quý trước ngày 20 tháng cuối quý',
  },
  // The letter has the office report and names no day: the day is invented.
  {
    at: '2021-05-04T08:00',
    terms: { kind: 'quarterly', day: 10, counts: 'by' },
    placeId: districtId(dienBien),
    by: 'db.tuangiao.dieuphoi',
    source: 'Công văn của huyện Tuần Giáo ngày 06/8/2021: theo dõi, đôn đốc, báo cáo tổng hợp',
  },
];

/** When the district sends its monthly report, Vietnam time. May's is sent late; the one of June is still a draft. */
const monthlySent = [
  ['2021-01', '2021-01-29T16:00'],
  ['2021-02', '2021-02-26T16:00'],
  ['2021-03', '2021-03-30T10:00'],
  ['2021-04', '2021-04-29T15:00'],
  ['2021-05', '2021-06-01T09:00'],
] as const;

/** A quarter in which some communes send, and the district merges what came and reports. */
interface Quarter {
  readonly province: ProvinceOfWorld;
  readonly period: string;
  readonly communes: readonly string[];
  readonly sentAt: string;
  readonly mergedAt: string;
  readonly reportedAt: string;
}

const quarters: readonly Quarter[] = [
  {
    province: laiChau,
    period: '2021-Q1',
    // One commune has not sent yet when the district reports.
    communes: laiChau.district.communes.slice(1).map(({ key }) => key),
    sentAt: '2021-03-17T09:00',
    mergedAt: '2021-03-18T09:00',
    reportedAt: '2021-03-19T14:00',
  },
  {
    province: dienBien,
    period: '2021-Q2',
    // Those that have the most to tell; all others are late.
    communes: ['chiengsinh', 'phinhsang', 'punhung', 'quainua', 'tenhphong'],
    sentAt: '2021-06-09T15:00',
    mergedAt: '2021-06-11T09:30',
    reportedAt: '2021-06-11T15:00',
  },
];

/** The reports that three of the letters ask for: scheduled, sent, merged. */
@Injectable()
export class ReportYear {
  constructor(
    private readonly schedules: ScheduleReports,
    private readonly findReports: FindReports,
    private readonly takeStep: TakeReportStep,
    private readonly people: DemoPeople,
  ) {}

  moments(): readonly PlanMoment[] {
    const district = districtId(laiChau);
    return [
      ...letters.map((letter) => ({ at: letter.at, play: () => this.schedule(letter) })),
      ...monthlySent.flatMap(([period, at]) => [
        { at, play: () => this.send(district, period, 'lc.tamduong.dieuphoi') },
        { at: `${at.slice(0, 14)}30`, play: () => this.take(district, period, 'merge', 'lc.dieuphoi') },
      ]),
      ...quarters.flatMap((quarter) => this.momentsIn(quarter)),
    ];
  }

  private momentsIn(quarter: Quarter): readonly PlanMoment[] {
    const { province, period, communes, sentAt, mergedAt, reportedAt } = quarter;
    const office = `${province.key}.${province.district.key}.dieuphoi`;
    return [
      ...communes.flatMap((commune) => {
        const placeId = communeId(province, commune);
        return [
          { at: sentAt, play: () => this.send(placeId, period, `${province.key}.${commune}.canbo`) },
          { at: mergedAt, play: () => this.take(placeId, period, 'merge', office) },
        ];
      }),
      { at: reportedAt, play: () => this.send(districtId(province), period, office) },
    ];
  }

  private async schedule({ at: _at, by, ...letter }: LetterForReports): Promise<void> {
    const person = await this.people.get(by);
    const write = writeOf(`reports-${letter.terms.kind}`);
    const wish = { ...letter, inForceFrom: null, person, write };
    valueOf(await this.schedules.issue(wish), `the ${letter.terms.kind} reports`);
  }

  private async send(placeId: string, period: string, by: string): Promise<void> {
    const situation = 'Các hồ sơ của đợt 1 năm 2021 đang được hướng dẫn, hoàn thiện theo kế hoạch.';
    await this.take(placeId, period, 'write', by, { situation, difficulties: '', proposals: '' });
    await this.take(placeId, period, 'send', by);
  }

  private async take(
    placeId: string,
    period: string,
    type: ReportEvent['type'],
    by: string,
    input: object = {},
  ): Promise<void> {
    const person = await this.people.get(by);
    const window = { take: 100, after: null };
    const reports = await this.findReports.list(person, { placeId, kind: null, ...window });
    const found = reports.find((report) => report.period === period);
    if (!found) throw new Error(`Nobody drafted the report ${period} of ${placeId}`);
    const { id: reportId, version } = valueOf(await this.findReports.one(person, found.id), 'the report');
    const write = writeOf(`report-${reportId}-${version}`);
    const event = { type, input } as ReportEvent;
    valueOf(
      await this.takeStep.execute({ reportId, version, event, person, write }),
      `${type} on the report ${period}`,
    );
  }
}
