const inVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const partOf = (instant: string, type: Intl.DateTimeFormatPartTypes) =>
  inVietnam.formatToParts(new Date(instant)).find((part) => part.type === type)?.value ?? '';

/** 'YYYY-MM-DD' as dd/MM/yyyy, the way every Vietnamese paper writes it. */
export const dateText = (day: string) => day.slice(0, 10).split('-').reverse().join('/');

/** The Vietnamese calendar day of an instant, as 'YYYY-MM-DD'. */
export const dayOf = (instant: string) =>
  `${partOf(instant, 'year')}-${partOf(instant, 'month')}-${partOf(instant, 'day')}`;

/** An instant as dd/MM/yyyy HH:mm in Vietnam, wherever the browser stands. */
export const instantText = (instant: string) =>
  `${dateText(dayOf(instant))} ${partOf(instant, 'hour')}:${partOf(instant, 'minute')}`;
