import { criteriaOf, type CriteriaSet } from '../scoring/criteria-set.js';
import { lastingName } from './correspondence/renamed.js';
import type { Rulebook } from './rulebook.js';

type Decision = Pick<Rulebook, 'documents'>;

/**
 * The kinds of document that support a criterion, of those its decision names, mandatory ones included. By the criterion's
 * name, which is the same on all sheets. Empty where members judge by eye, nose and tongue, or on the spot. Ours: the
 * decisions list papers and criteria apart. The same for every purpose: what an upgrade or a re-evaluation needs besides
 * (QĐ 26/2026, Đ.6.1b, c) shows what has changed, whatever criterion that touches.
 */
export function evidenceFor(criterionName: string, { documents }: Decision): readonly string[] {
  const named = new Set([...documents.first.mandatory, ...documents.first.supporting]);
  return (kindsByName.get(lastingName(criterionName)) ?? []).filter((kind) => named.has(kind));
}

/**
 * Whether the owner's own scoring is a paper of the dossier, with which the council is served: where the decision asks for
 * it (QĐ 148/2023; QĐ 26/2026, Đ.6.1 and Mẫu 02). Under QĐ 1048 it is the owner's own affair.
 */
export const selfAssessmentIsAPaper = ({ documents }: Decision): boolean =>
  documents.first.mandatory.includes('self-assessment-report');

/** Criterion code → kinds of document that support it; only criteria that have any. */
export const evidenceOfSet = (
  set: CriteriaSet,
  decision: Decision,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    criteriaOf(set)
      .map(({ code, name }) => [code, evidenceFor(name, decision)] as const)
      .filter(([, kinds]) => kinds.length > 0),
  );

interface Row {
  readonly criteria: readonly string[];
  readonly kinds: readonly string[];
}

// QĐ 1048 asks for a plan and an introduction where the later decisions ask for a report of one's own.
const ownWords = ['business-plan', 'organisation-introduction', 'self-assessment-report'];

/** Which papers speak for which criteria, each under the one name it has in all decisions. */
export const evidenceTable: readonly Row[] = [
  {
    criteria: [
      'Nguồn nguyên liệu',
      'Nguồn gốc sản phẩm',
      'Chất lượng nguyên liệu',
      'Chất lượng của nguyên liệu/thành phần',
    ],
    kinds: ['material-origin', 'chain-contracts'],
  },
  {
    criteria: [
      'Vùng nguyên liệu được cấp chứng nhận chất lượng',
      'Vùng sản xuất được cấp chứng nhận chất lượng',
    ],
    kinds: ['material-origin', 'advanced-quality-system'],
  },
  { criteria: ['Gia tăng giá trị'], kinds: ['product-standard', ...ownWords] },
  {
    criteria: ['Năng lực sản xuất để phân phối'],
    kinds: ['production-eligibility', 'batch-records', 'accounting'],
  },
  { criteria: ['Liên kết sản xuất'], kinds: ['chain-contracts'] },
  {
    criteria: [
      'Bảo vệ môi trường trong quá trình sản xuất',
      'Bảo vệ môi trường trong cộng đồng làm du lịch/điểm du lịch',
      'Bảo vệ, bảo tồn các di sản văn hóa/thiên nhiên liên quan đến sản phẩm dịch vụ du lịch',
      'Bảo vệ, bảo tồn các di sản văn hóa, thiên nhiên, đa dạng sinh học liên quan đến sản phẩm dịch vụ du lịch',
    ],
    kinds: ['environmental-protection'],
  },
  {
    criteria: [
      'Sử dụng năng lượng, công nghệ thân thiện bền vững trong sản xuất',
      'Sử dụng năng lượng tiết kiệm',
    ],
    kinds: ['environmental-protection', ...ownWords],
  },
  {
    criteria: ['Nguồn gốc ý tưởng sản phẩm', 'Nguồn gốc ý tưởng sản phẩm dịch vụ du lịch'],
    kinds: ['registration-slip', 'product-story'],
  },
  {
    criteria: [
      'Tính hoàn thiện của bao bì',
      'Phong cách, hình thức của bao bì',
      'Phong cách của bao bì',
      'Đóng gói, bao bì sản phẩm',
      'Phong cách, ghi nhãn hàng hóa',
      'Bao bì, ghi nhãn sản phẩm',
      'Phong cách, ghi nhãn sản phẩm (tem, nhãn gắn trên sản phẩm)',
      'Ghi nhãn hàng hóa có sử dụng song ngữ (Việt - Anh hoặc ngôn ngữ nước ngoài khác)',
    ],
    kinds: ['quality-declaration', 'barcode', 'traceability-stamp'],
  },
  {
    criteria: [
      'Loại hình tổ chức sản xuất - kinh doanh',
      'Sự tham gia của cộng đồng trong quản lý, điều hành',
      'Bộ phận điều phối quản lý và điều hành dịch vụ',
      'Cơ chế quản lý/quy định',
      'Đại diện pháp luật của chủ thể là nữ/đồng bào dân tộc thiểu số',
    ],
    kinds: ['business-registration', 'organisation-introduction'],
  },
  { criteria: ['Sử dụng lao động địa phương'], kinds: ['labour-list', 'accounting'] },
  { criteria: ['Tăng trưởng sản xuất kinh doanh', 'Kế toán'], kinds: ['accounting'] },
  { criteria: ['Sở hữu trí tuệ'], kinds: ['intellectual-property'] },
  {
    criteria: [
      'Tính hoàn thiện quá trình dịch vụ',
      'Sản phẩm dịch vụ du lịch trên địa bàn đạt chuẩn nông thôn mới',
    ],
    kinds: ownWords,
  },
  {
    criteria: [
      'Tổ chức dịch vụ theo thị trường mục tiêu',
      'Khu vực phân phối chính',
      'Tổ chức phân phối',
      'Quảng bá sản phẩm',
      'Tổ chức quảng bá, bán hàng',
      'Bộ nhận diện quảng bá sản phẩm',
      'Khu vực khách hành chính',
    ],
    kinds: ['market-and-promotion'],
  },
  {
    criteria: [
      'Liên kết chuỗi giá trị trong quảng bá sản phẩm',
      'Liên kết vùng và chuỗi giá trị trong sản phẩm',
    ],
    kinds: ['chain-contracts', 'market-and-promotion'],
  },
  {
    criteria: [
      'Câu chuyện về sản phẩm',
      'Cấu trúc câu chuyện',
      'Trình bày câu chuyện sản phẩm',
      'Trí tuệ/bản sắc địa phương',
    ],
    kinds: ['product-story'],
  },
  {
    criteria: [
      'Hồ sơ công bố chất lượng sản phẩm',
      'Hướng dẫn sử dụng để đảm bảo sản phẩm có chất lượng tốt nhất cho người tiêu dùng',
    ],
    kinds: ['quality-declaration', 'product-standard'],
  },
  {
    criteria: ['Kiểm tra định kỳ', 'Chất lượng an toàn thực phẩm', 'Dinh dưỡng', 'Tính an toàn'],
    kinds: ['food-safety-test'],
  },
  {
    criteria: ['Đảm bảo chất lượng sản phẩm', 'Điều kiện đảm bảo an toàn chất lượng sản phẩm'],
    kinds: ['production-eligibility', 'quality-control-plan', 'batch-records', 'advanced-quality-system'],
  },
  {
    criteria: [
      'Hiệu quả sử dụng',
      'Hiệu quả sử dụng chính',
      'Tác dụng không mong muốn',
      'Các tính năng của sản phẩm',
    ],
    kinds: ['product-standard', 'quality-declaration'],
  },
  {
    criteria: ['Tính độc đáo', 'Thiết kế độc đáo'],
    kinds: ['awards', 'intellectual-property', 'product-story'],
  },
  {
    criteria: ['Cơ hội thị trường toàn cầu'],
    kinds: ['advanced-quality-system', 'quality-declaration', 'market-and-promotion'],
  },
  {
    criteria: ['Chất lượng về điều kiện kinh doanh dịch vụ', 'Chất lượng an toàn và an ninh trật tự'],
    kinds: ['business-registration', 'production-eligibility'],
  },
];

const kindsByName: ReadonlyMap<string, readonly string[]> = new Map(
  evidenceTable.flatMap(({ criteria, kinds }) => criteria.map((name) => [name, kinds] as const)),
);
