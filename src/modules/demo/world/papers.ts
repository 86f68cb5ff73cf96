/** What the documents are called on the sample files. QĐ 1048, PL II §3a; without accents, as the sample font has none. */
export const paperTitles: Readonly<Record<string, string>> = {
  'registration-slip': 'Phieu dang ky san pham',
  'business-plan': 'Phuong an san xuat kinh doanh',
  'organisation-introduction': 'Gioi thieu bo may to chuc',
  'business-registration': 'Giay dang ky kinh doanh',
  'production-eligibility': 'Giay du dieu kien san xuat',
  'quality-declaration': 'Ban tu cong bo chat luong',
  'product-standard': 'Tieu chuan san pham',
  'food-safety-test': 'Phieu kiem nghiem an toan thuc pham',
  barcode: 'Ma so ma vach',
  'traceability-stamp': 'Tem truy xuat nguon goc',
  'material-origin': 'Nguon goc nguyen lieu',
  'chain-contracts': 'Hop dong lien ket',
  'environmental-protection': 'Ke hoach bao ve moi truong',
  accounting: 'So sach ke toan',
  'market-and-promotion': 'Hoat dong quang ba',
  'product-story': 'Cau chuyen san pham',
  'quality-control-plan': 'Ke hoach kiem soat chat luong',
  'site-photo': 'Anh kiem tra thuc te',
};

export const mandatoryPapers = [
  'registration-slip',
  'business-plan',
  'organisation-introduction',
  'business-registration',
] as const;
