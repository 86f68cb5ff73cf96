import { tamDuong } from './tam-duong.js';
import type { ProvinceOfWorld } from './world.js';

export const laiChau: ProvinceOfWorld = {
  key: 'lc',
  code: '12',
  name: 'Lai Châu',
  offices: {
    provinceOfficer: 'Lê Thu Hạnh',
    provincialApprover: 'Trần Quốc Khải',
    coordinationOffice: 'Đỗ Minh Thái',
    auditor: 'Vũ Thị Nhài',
    administrator: 'Phạm Gia Huy',
  },
  council: {
    decisionNumber: '1102/QĐ-UBND',
    decidedOn: '2020-08-20',
    signer: { name: 'Giàng A Tính', title: 'Phó Chủ tịch Ủy ban nhân dân tỉnh' },
    advisers: ['Phùng Thị Thảo My', 'Chẻo Láo Lở', 'Đoàn Văn Quyết'],
    members: [
      'Nguyễn Đức Thuận',
      'Hoàng Văn Tiệp',
      'Bùi Thị Lan Chi',
      'Lò Văn Phúc',
      'Trịnh Hữu Đạt',
      'Đặng Thị Mai Hoa',
      'Tẩn A Sài',
      'Ngô Thị Bích Vân',
      'Vàng Văn Thắm',
    ],
  },
  district: tamDuong,
};
