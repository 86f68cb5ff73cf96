import type { Dossier, Panel } from '../answers.js';
import type { Chapter } from '../chapter.js';
import { people } from '../people.js';
import type { Story } from '../story.js';
import { expectThat } from '../unexpected.js';
import { word, writtenDay } from '../words.js';

/** What remains to be told: every reminder and notice that went out, the star, and why it is this one. */
export const epilogue: Chapter = async (story) => {
  await tellReminders(story);
  await tellNotices(story);
  const dossier = await story.read(people.owner);
  expectThat(
    dossier.steps.length === dossier.version,
    `Bản ${dossier.version} mà có ${dossier.steps.length} bước`,
  );
  await tellStar(story, dossier);
};

async function tellReminders(story: Story): Promise<void> {
  const reminders = await story.reminders(people.owner);
  const sent = reminders.filter(({ status }) => status === 'delivered');
  expectThat(sent.length > 0, 'Không lời nhắc nào được gửi');
  expectThat(
    reminders.every(({ status }) => status === 'delivered' || status === 'cancelled'),
    'Hồ sơ đã xong mà còn lời nhắc chờ gửi',
  );
  const told = sent.map(
    ({ deadline, daysBefore, dueOn }) =>
      `${word(`deadline.${deadline}`)} ${writtenDay(dueOn)} (trước ${daysBefore} ngày)`,
  );
  await story.say(people.owner, `Lời nhắc đã gửi: ${told.join('; ')}`, {
    reminders: sent.map(({ deadline, daysBefore, dueOn }) => ({ deadline, daysBefore, dueOn })),
    cancelled: reminders.length - sent.length,
  });
}

async function tellNotices(story: Story): Promise<void> {
  for (const person of Object.values(people)) {
    const templates = (await story.notices(person)).map(({ template }) => template).toReversed();
    if (templates.length > 0)
      await story.say(person, `Đã nhận ${templates.length} thông báo về hồ sơ`, { notices: templates });
  }
}

async function tellStar(story: Story, { star, recognition, panels }: Dossier): Promise<void> {
  const last = panels.findLast((panel): panel is Panel => panel.status === 'closed');
  expectThat(
    recognition?.star === star && last?.result?.star === star,
    `Giấy chứng nhận ghi ${recognition?.star} sao, hồ sơ ${star}`,
  );
  const { points, ballots, mean } = last.result;
  const bands = [90, 70, 50, 30, 0];
  const from = bands.find((bound) => points >= bound * ballots) ?? 0;
  const why = `${star} sao vì Σ ${points} ≥ ${from} × ${ballots} = ${from * ballots} (trung bình ${mean}), không vướng mức tối thiểu nào`;
  const until = `Giấy chứng nhận ${recognition.certificateNumber} có giá trị đến ${writtenDay(recognition.expiresOn)}`;
  await story.say(people.approver, `${why}. ${until}.`, {
    star,
    points,
    ballots,
    expiresOn: recognition.expiresOn,
  });
}
