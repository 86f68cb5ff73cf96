import type { Chapter } from '../chapter.js';
import type { Listed, Round } from '../answers.js';
import { people } from '../people.js';
import { told } from '../reminding.js';
import { expectThat } from '../unexpected.js';
import { writtenDay } from '../words.js';
import type { Story } from '../story.js';

/** The office opens a round of its own, a cooperative registers a new product, the commune takes the idea. */
export const registration: Chapter = async (story) => {
  const round = await openRound(story);
  const { client, me } = await story.as(people.owner);
  const [producer] = me.producers;
  expectThat(producer !== undefined, `${people.owner} không đại diện chủ thể nào`);
  const product = await client.post<{ id: string; name: string }>('/products', {
    producerId: producer.id,
    name: `Trà ô long Bản Bo (đợt ${round.number}/${round.year})`,
    description: 'Chè ô long lên men nhẹ từ búp chè Kim Tuyên, đóng hộp thiếc 150 g.',
    rulebook: round.rulebook,
    setCode: '12',
  });
  await story.say(people.owner, `Thêm sản phẩm: ${product.name}`);
  const body = { productId: product.id, roundId: round.id };
  await story.register(people.owner, body, `Đăng ký vào đợt ${round.number} năm ${round.year}`);
  await told(story, people.commune, 'registered');
  await story.step(people.commune, 'acceptIdea', {}, 'Chấp nhận ý tưởng', 'preparation.preparing');
  await told(story, people.owner, 'ideaAccepted');
};

/** Days of the story: registration closes on 3, dossiers reach the district by 8, the province by 12. */
async function openRound(story: Story): Promise<Round> {
  const { client, me } = await story.as(people.districtOffice);
  const place = me.roles.find(({ role }) => role === 'coordinationOffice')?.place;
  expectThat(place !== undefined && place !== null, `${people.districtOffice} không thuộc văn phòng nào`);
  const year = Number(story.now.slice(0, 4));
  const { items } = await client.get<Listed<Round>>('/rounds', { placeId: place.id, year, limit: 100 });
  const round = await client.post<Round>('/rounds', {
    placeId: place.id,
    year,
    number: 1 + Math.max(0, ...items.map(({ number }) => number)),
    rulebook: 'qd-1048-2019',
    registrationCloses: { on: story.day(3), counts: 'by' },
    dueAtDistrict: { on: story.day(9), counts: 'before' },
    dueAtProvince: { on: story.day(12), counts: 'by' },
    source: 'Kế hoạch của chuyến đi thử',
  });
  const dates = `huyện nhận trước ${writtenDay(story.day(9))}, tỉnh nhận đến hết ${writtenDay(story.day(12))}`;
  await story.say(people.districtOffice, `Mở đợt ${round.number} năm ${round.year}: ${dates}`, {
    roundId: round.id,
  });
  return round;
}
