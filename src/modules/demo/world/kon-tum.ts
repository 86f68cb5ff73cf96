import { ngocHoi } from './ngoc-hoi.js';
import type { ProvinceOfWorld } from './world.js';

export const konTum: ProvinceOfWorld = {
  key: 'kt',
  code: '62',
  name: 'Kon Tum',
  offices: {
    provinceOfficer: 'Y Hồng Nhung',
    provincialApprover: 'Nguyễn Thế Vinh',
    coordinationOffice: 'A Krông Tuấn',
    auditor: 'Phạm Thị Kiều Oanh',
    administrator: 'Lê Hoàng Phi',
  },
  council: {
    decisionNumber: '803/QĐ-UBND',
    decidedOn: '2020-09-01',
    signer: { name: 'U Minh Huấn', title: 'Phó Chủ tịch Ủy ban nhân dân tỉnh' },
    advisers: [],
    members: [
      'Trần Đình Khôi',
      'A Brơi Thanh',
      'Võ Thị Ngọc Trâm',
      'Y Nhan Hà',
      'Lê Quang Dũng Sĩ',
      'Huỳnh Thị Cẩm Tú',
      'A Đeng Lực',
      'Đặng Công Tín',
      'Y Phương Liên',
    ],
  },
  district: ngocHoi,
};
