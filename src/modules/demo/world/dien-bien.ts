import { tuanGiao } from './tuan-giao.js';
import type { ProvinceOfWorld } from './world.js';

export const dienBien: ProvinceOfWorld = {
  key: 'db',
  code: '11',
  name: 'Điện Biên',
  offices: {
    provinceOfficer: 'Cà Thị Hậu',
    provincialApprover: 'Phùng Văn Toại',
    coordinationOffice: 'Lường Thị Ánh',
    auditor: 'Mai Đức Hiển',
    administrator: 'Tô Quang Lâm',
  },
  council: {
    decisionNumber: '978/QĐ-UBND',
    decidedOn: '2020-07-30',
    signer: { name: 'Lò Văn Tiến Đạo', title: 'Phó Chủ tịch Ủy ban nhân dân tỉnh' },
    advisers: [],
    members: [
      'Mùa A Vàng',
      'Đỗ Xuân Lộc',
      'Lò Thị Minh Nguyệt',
      'Quàng Văn Hặc',
      'Trần Thị Thu Phương',
      'Bạc Cầm Tuấn',
      'Hoàng Thị Yến Nhi',
      'Nguyễn Viết Sơn',
      'Tòng Văn Pản',
    ],
  },
  district: tuanGiao,
};
