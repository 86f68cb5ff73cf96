import type { Chapter } from '../chapter.js';
import { people } from '../people.js';
import { reminded, told } from '../reminding.js';
import { scoreOnce } from '../scoring.js';

/** Intake with samples, seven sealed ballots, and the way up with letter and minutes. */
export const district: Chapter = async (story) => {
  await story.step(
    people.district,
    'receive',
    { samplesReceived: 5 },
    'Tiếp nhận hồ sơ và 5 mẫu',
    'district.council',
  );
  await scoreOnce(story, {
    level: 'district',
    totals: [78, 75, 79, 76, 74, 80, 77],
    states: ['district.scoring', 'district.forwarding'],
  });
  await told(story, people.owner, 'passedDistrict');
  await story.wakeOn(9);
  await reminded(story, { deadline: 'dueAtProvince', daysBefore: 3, reached: [people.district] });
  const papers = { letterNumber: '318/UBND-NN', minutesNumber: '12/BB-HĐ' };
  const text = `Chuyển lên tỉnh kèm công văn ${papers.letterNumber} và biên bản ${papers.minutesNumber}`;
  await story.step(people.district, 'forwardToProvince', papers, text, 'province.intake');
  await told(story, people.province, 'forwardedToProvince');
};
