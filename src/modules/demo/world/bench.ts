import type { AdviserPlace } from '../../../domain/council/advisory-team.rules.js';
import type { Seat } from '../../../domain/council/seating.rules.js';
import type { Role } from '../../../domain/jurisdiction/role.js';

export type CouncilLevel = 'district' | 'province';

export interface BenchSeat {
  /** Last part of the sign-in name. */
  readonly key: string;
  readonly seat: Seat;
  readonly role: Role;
  readonly body: string;
}

const chair = (body: string): BenchSeat => ({ key: 'chutich', seat: 'chair', role: 'councilChair', body });
const viceChair = (body: string): BenchSeat => ({
  key: 'phochutich',
  seat: 'viceChair',
  role: 'councilMember',
  body,
});
const secretary = (body: string): BenchSeat => ({
  key: 'thuky',
  seat: 'secretary',
  role: 'councilSecretary',
  body,
});
const members = (...bodies: readonly string[]): readonly BenchSeat[] =>
  bodies.map((body, index) => ({ key: `uyvien${index + 1}`, seat: 'member', role: 'councilMember', body }));

/** Seven at the district, nine at the province; who is to sit there: QĐ 1048, PL II §2b, §2c. */
const benches: Readonly<Record<CouncilLevel, readonly BenchSeat[]>> = {
  district: [
    chair('UBND huyện'),
    viceChair('Phòng Nông nghiệp và Phát triển nông thôn'),
    secretary('Văn phòng Điều phối nông thôn mới huyện'),
    ...members(
      'Phòng Kinh tế và Hạ tầng',
      'Phòng Văn hóa và Thông tin',
      'Phòng Tài chính - Kế hoạch',
      'Trung tâm Dịch vụ nông nghiệp',
    ),
  ],
  province: [
    chair('UBND tỉnh'),
    viceChair('Sở Nông nghiệp và Phát triển nông thôn'),
    secretary('Văn phòng Điều phối nông thôn mới tỉnh'),
    ...members(
      'Chi cục Quản lý chất lượng nông lâm sản và thủy sản',
      'Sở Công Thương',
      'Sở Khoa học và Công nghệ',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Y tế',
      'Liên minh Hợp tác xã tỉnh',
    ),
  ],
};

export const benchOf = (level: CouncilLevel): readonly BenchSeat[] => benches[level];

export interface AdviserSeat {
  readonly key: string;
  readonly place: AdviserPlace;
  readonly body: string;
}

/** The team beside a council, as large as it has people: QĐ 1048, PL II §1b. */
export const advisersOf = (level: CouncilLevel, size: number): readonly AdviserSeat[] =>
  teams[level].slice(0, size).map((body, index) => ({
    key: `tuvan${index + 1}`,
    place: index === 0 ? 'leader' : 'member',
    body,
  }));

const teams: Readonly<Record<CouncilLevel, readonly string[]>> = {
  district: ['Phòng Nông nghiệp và Phát triển nông thôn', 'Trung tâm Dịch vụ nông nghiệp'],
  province: [
    'Văn phòng Điều phối nông thôn mới tỉnh',
    'Chi cục Quản lý chất lượng nông lâm sản và thủy sản',
    'Trung tâm Kiểm nghiệm tỉnh',
  ],
};
