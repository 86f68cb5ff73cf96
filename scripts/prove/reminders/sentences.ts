import type { Occasion } from './book-facts.js';
import { daysFrom, written, type Day } from './wall-clock.js';

const dates = {
  registrationCloses: 'hạn đăng ký ý tưởng sản phẩm',
  dueAtDistrict: 'hạn gửi hồ sơ về huyện',
  dueAtProvince: 'hạn chuyển hồ sơ lên tỉnh',
} as const;
const steps: Readonly<Record<string, string>> = {
  registered: 'Sản phẩm mới đăng ký',
  ideaAccepted: 'Ý tưởng sản phẩm được chấp nhận',
  ideaRefused: 'Ý tưởng sản phẩm chưa được chấp nhận',
  ideaResubmitted: 'Ý tưởng sản phẩm được gửi lại',
  withdrawn: 'Hồ sơ được rút',
};

/** What a person reads of an occasion on a day: written down a second time. */
export function sentenceOf(occasion: Occasion, today: Day): string {
  if (occasion.of === 'step') return `${steps[occasion.template]}: ${occasion.dossier.product}`;
  if (occasion.of === 'opinion') {
    const { panel, last, moved } = occasion;
    const began = moved ? 'Hạn gửi ý kiến đổi thành hết ngày' : 'Nhắc gửi ý kiến trước khi hết ngày';
    return `${began} ${written(last)}: ${panel.product}`;
  }
  const left = daysFrom(today, occasion.last);
  const date = dates[occasion.kind];
  const when =
    left > 0
      ? `Còn ${left} ngày đến ${date}`
      : left === 0
        ? `Hôm nay là ngày cuối của ${date}`
        : `Đã quá ${date}`;
  return occasion.of === 'round'
    ? `${when}, ${occasion.round.label}`
    : `${when}: ${occasion.dossier.product}`;
}

/** How one notice in the application is told from every other. */
export function markOf(occasion: Occasion): string {
  switch (occasion.of) {
    case 'step':
      return `${occasion.template} ${occasion.dossier.id} ${occasion.number}`;
    case 'opinion':
      return `${occasion.moved ? 'opinionsMoved' : 'opinionAwaited'} ${occasion.panel.dossierId} ${occasion.last} ${occasion.before}`;
    case 'round':
      return `deadline ${occasion.round.id} ${occasion.kind} ${occasion.last} ${occasion.before}`;
    case 'dossier':
      return `deadline ${occasion.dossier.id} ${occasion.kind} ${occasion.last} ${occasion.before}`;
  }
}

/** What a digest is read as: its day, and its lines in any order; a short message only counts them. */
export const digestReads = (way: 'mail' | 'text', lines: readonly string[], day: Day): string =>
  way === 'text'
    ? `${lines.length} việc cần chú ý ngày ${written(day)}`
    : [`${lines.length} việc cần chú ý ngày ${written(day)}`, ...lines.toSorted()].join('\n');
