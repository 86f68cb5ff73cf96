/**
 * Names under which later decisions ask the same thing. Only plain renamings: where the content changed with the name, as
 * with packaging from QĐ 1048 to QĐ 148, the criteria do not correspond. Ours; the decisions give no table.
 */
const renamed: readonly (readonly string[])[] = [
  ['Câu chuyện về sản phẩm', 'Câu chuyện sản phẩm'],
  ['Cấu trúc câu chuyện', 'Cấu trúc câu chuyện sản phẩm'],
  ['Liên kết sản xuất', 'Liên kết chuỗi trong sản xuất'],
  [
    'Năng lực sản xuất để phân phối',
    'Năng lực sản xuất đáp ứng yêu cầu phân phối',
    'Năng lực sản xuất để đáp ứng yêu cầu phân phối',
  ],
  [
    'Sử dụng năng lượng, công nghệ thân thiện bền vững trong sản xuất',
    'Sử dụng công nghệ theo hướng bền vững trong sản xuất',
  ],
  [
    'Đại diện pháp luật của chủ thể là nữ/đồng bào dân tộc thiểu số',
    'Đại diện pháp luật của chủ thể là nữ; hoặc đồng bào dân tộc thiểu số; hoặc người khuyết tật',
  ],
  [
    'Hồ sơ công bố chất lượng sản phẩm',
    'Công bố chất lượng sản phẩm',
    'Công bố chất lượng sản phẩm theo quy định',
    'Công bố chất lượng',
    'Công bố sản phẩm chất lượng',
    'Công bố sản phẩm',
    'Hồ sơ công bố tiêu chuẩn sản phẩm của cơ sở sản xuất',
    'Công bố tiêu chuẩn sản phẩm của cơ sở sản xuất',
  ],
  [
    'Kiểm tra định kỳ',
    'Kiểm tra chất lượng định kỳ',
    'Kiểm tra định kỳ các chỉ tiêu ATTP',
    'Kiểm tra định kỳ các chỉ tiêu ATTP theo quy định',
    'Kiểm tra định kỳ các chỉ tiêu ATTP và an toàn sản phẩm theo quy định',
  ],
  ['Tính đầy đủ, sạch', 'Tính đầy đủ về sản phẩm, sạch'],
  [
    'Liên kết chuỗi giá trị trong quảng bá sản phẩm',
    'Liên kết chuỗi giá trị trong quảng bá sản phẩm du lịch',
  ],
  [
    'Liên kết vùng và chuỗi giá trị trong sản phẩm',
    'Liên kết vùng và chuỗi giá trị trong sản phẩm dịch vụ du lịch',
  ],
  ['Chất lượng về điều kiện kinh doanh dịch vụ', 'Đáp ứng điều kiện kinh doanh dịch vụ'],
  ['Chất lượng an toàn và an ninh trật tự', 'Đảm bảo an toàn và an ninh trật tự'],
];

const firstNames: ReadonlyMap<string, string> = new Map(
  renamed.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)),
);

/** One name for a criterion under all decisions. */
export const lastingName = (name: string): string => firstNames.get(name) ?? name;
