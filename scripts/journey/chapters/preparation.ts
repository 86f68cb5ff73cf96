import { samplePaper } from '../../../src/modules/demo/sample-paper.js';
import { mandatoryPapers } from '../../../src/modules/demo/world/papers.js';
import type { Chapter } from '../chapter.js';
import { people } from '../people.js';
import { reminded, told } from '../reminding.js';
import type { Story } from '../story.js';
import { expectThat } from '../unexpected.js';
import { toldRefusals, word } from '../words.js';

const { owner, commune } = people;
const attach = (story: Story, kind: string) =>
  story.attach(owner, kind, samplePaper(kind, 'Tra o long Ban Bo'));

/** A reminder, an early try that names every missing paper, one itemised return, and on to the district. */
export const preparation: Chapter = async (story) => {
  await story.wakeOn(1);
  await reminded(story, { deadline: 'dueAtDistrict', daysBefore: 7, reached: [owner, commune] });
  await submitTooEarly(story);
  for (const kind of mandatoryPapers.slice(2)) await attach(story, kind);
  await story.step(owner, 'submit', {}, 'Nộp hồ sơ', 'commune.review');
  await told(story, commune, 'submitted');
  await returnAndResubmit(story);
  await story.step(commune, 'forwardToDistrict', {}, 'Chuyển hồ sơ lên huyện', 'district.intake');
  await told(story, people.district, 'forwardedToDistrict');
};

async function submitTooEarly(story: Story): Promise<void> {
  for (const kind of mandatoryPapers.slice(0, 2)) await attach(story, kind);
  const refusals = await story.refusedStep(owner, 'submit', {});
  const missing = refusals.map(({ documentKind }) => documentKind);
  expectThat(
    refusals.every(({ code }) => code === 'document.missing') &&
      missing.join() === mandatoryPapers.slice(2).join(),
    `Nộp sớm bị từ chối vì ${JSON.stringify(refusals)}`,
  );
  await story.say(owner, `Chưa nộp được. ${toldRefusals(refusals)}`, { refusals });
}

async function returnAndResubmit(story: Story): Promise<void> {
  const item = {
    documentKind: 'food-safety-test',
    reason: 'Phiếu kiểm nghiệm phải của lô chè đang gửi mẫu.',
  };
  const kind = word(`document.${item.documentKind}`);
  await story.step(
    commune,
    'returnForSupplement',
    { items: [item] },
    `Trả lại: ${kind}. ${item.reason}`,
    'commune.returned',
  );
  await told(story, owner, 'returnedForSupplement');
  await story.wakeOn(5);
  await reminded(story, { deadline: 'dueAtDistrict', daysBefore: 3, reached: [owner] });
  const { supplement } = await story.read(owner);
  expectThat(
    supplement?.items[0]?.documentKind === item.documentKind,
    'Hồ sơ không ghi nội dung cần bổ sung',
  );
  const refusals = await story.refusedStep(owner, 'resubmit', {});
  expectThat(
    refusals[0]?.code === 'supplement.not-answered',
    `Nộp lại sớm bị từ chối vì ${refusals[0]?.code}`,
  );
  await story.say(owner, `Chưa nộp lại được. ${toldRefusals(refusals)}`, { refusals });
  await attach(story, item.documentKind);
  await story.step(
    owner,
    'resubmit',
    { note: 'Đã có phiếu kiểm nghiệm của lô gửi mẫu.' },
    'Nộp lại hồ sơ',
    'commune.review',
  );
  await told(story, commune, 'resubmitted');
}
