import type { Story } from './story.js';
import { expectThat } from './unexpected.js';
import { word, writtenDay } from './words.js';

export interface Expected {
  readonly deadline: 'registrationCloses' | 'dueAtDistrict' | 'dueAtProvince';
  readonly daysBefore: number;
  /** Who must have been reminded. */
  readonly reached: readonly string[];
}

/** Waits until a reminder has reached everybody concerned, and tells so. */
export async function reminded(story: Story, { deadline, daysBefore, reached }: Expected): Promise<void> {
  for (const person of reached) {
    const what = `lời nhắc ${word(`deadline.${deadline}`)} trước ${daysBefore} ngày`;
    const notice = await story.noticeOf(
      person,
      ({ facts }) => facts['deadline'] === deadline && facts['daysBefore'] === daysBefore,
      what,
    );
    const text = `Nhận lời nhắc: ${word(`deadline.${deadline}`)} ${writtenDay(String(notice.facts['dueOn']))}, còn ${String(notice.facts['daysLeft'])} ngày`;
    await story.say(person, text, { reminder: { deadline, daysBefore, dueOn: notice.facts['dueOn'] } });
  }
  const [witness = ''] = reached;
  const sent = (await story.reminders(witness)).find(
    (each) => each.deadline === deadline && each.daysBefore === daysBefore && each.status === 'delivered',
  );
  expectThat(sent !== undefined, `Hồ sơ không ghi lời nhắc ${deadline} trước ${daysBefore} ngày`);
}

/** Waits for the notice of a step. */
export async function told(story: Story, person: string, template: string): Promise<void> {
  const title = word(`notice.${template}.title`);
  await story.noticeOf(person, (notice) => notice.template === template, `thông báo ${template}`);
  await story.say(person, `Nhận thông báo: ${title}`, { notice: template });
}
