/**
 * The measured action: the province records a test. It leaves the state as it is, so that a dossier never runs out, and
 * tells nobody, so that no delivery competes with what is measured.
 */
export const measuredAction = {
  type: 'recordTest',
  input: {
    performedOn: '2021-06-14',
    laboratory: 'Trung tâm kiểm nghiệm của tỉnh',
    reportNumber: 'KN-2021/077',
    conclusion: 'Các chỉ tiêu an toàn thực phẩm đều đạt so với tiêu chuẩn công bố',
  },
} as const;
