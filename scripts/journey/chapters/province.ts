import { samplePaper } from '../../../src/modules/demo/sample-paper.js';
import type { Chapter } from '../chapter.js';
import { people } from '../people.js';
import { told } from '../reminding.js';
import { scoreOnce } from '../scoring.js';
import type { Story } from '../story.js';

/** Intake, nine ballots, test and check on the spot, nine ballots again, decision and certificate. */
export const province: Chapter = async (story) => {
  await story.step(people.province, 'receive', {}, 'Tiếp nhận hồ sơ', 'province.council');
  await scoreOnce(story, {
    level: 'province',
    totals: [76, 74, 78, 77, 75, 73, 79, 76, 77],
    states: ['province.firstScoring', 'province.verification'],
  });
  await verify(story);
  await scoreOnce(story, {
    level: 'province',
    totals: [77, 75, 79, 78, 76, 74, 80, 77, 78],
    states: ['province.secondScoring', 'province.recognition'],
  });
  await told(story, people.approver, 'awaitsRecognition');
  await recognise(story);
};

async function verify(story: Story): Promise<void> {
  const performedOn = story.now;
  const test = {
    laboratory: 'Trung tâm Kiểm nghiệm tỉnh',
    reportNumber: 'KN-0718',
    conclusion: 'Đạt các chỉ tiêu.',
  };
  const testText = `Ghi kết quả kiểm nghiệm ${test.reportNumber}: ${test.conclusion}`;
  await story.step(
    people.province,
    'recordTest',
    { performedOn, ...test },
    testText,
    'province.verification',
  );
  const check = {
    ...{ startedAt: '08:30', endedAt: '10:15', place: 'Xưởng chè bản Nà Khương, xã Bản Bo' },
    coordinates: { latitude: 22.3318, longitude: 103.6245 },
    participants: ['Cán bộ Văn phòng điều phối tỉnh', 'Công chức xã Bản Bo', 'Đại diện chủ thể'],
    photos: [await story.photograph(people.province, samplePaper('site-photo', 'Xuong che Ban Bo', 'png'))],
    conclusion: 'Xưởng đúng như hồ sơ.',
  };
  const checkText = `Kiểm tra thực tế tại ${check.place}: ${check.conclusion}`;
  await story.step(
    people.province,
    'recordSiteCheck',
    { performedOn, ...check },
    checkText,
    'province.verification',
  );
}

async function recognise(story: Story): Promise<void> {
  const suffix = story.dossier.slice(0, 8).toUpperCase();
  const paper = {
    decisionNumber: `QĐ-${suffix}`,
    decidedOn: story.now,
    certificateNumber: `LC-OCOP-${suffix}`,
  };
  const text = `Công nhận theo quyết định ${paper.decisionNumber}, giấy chứng nhận ${paper.certificateNumber}`;
  await story.step(people.approver, 'recognise', paper, text, 'closed.recognised');
  await told(story, people.owner, 'recognised');
}
