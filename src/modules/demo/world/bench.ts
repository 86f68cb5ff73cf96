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
