import dayjs, { type Dayjs } from 'dayjs';

/** antd keeps a Dayjs, our forms keep 'YYYY-MM-DD': the two ways between them, for Form.Item. */
export const dayField = {
  getValueProps: (value: string | undefined) => ({ value: value === undefined ? null : dayjs(value) }),
  normalize: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};
