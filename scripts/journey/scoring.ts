import { ballotNear } from '../../src/modules/demo/ballot-near.js';
import type { CouncilLevel } from '../../src/modules/demo/world/bench.js';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import type { Ballot, Dossier, Panel } from './answers.js';
import { meet } from './meeting.js';
import { councilAt, secretaryAt } from './people.js';
import { refusalOf, type Story } from './story.js';
import { expectThat } from './unexpected.js';
import { toldRefusals, word } from './words.js';

export interface Scoring {
  readonly level: CouncilLevel;
  /** What the members' sheets add up to, in the order of the bench. */
  readonly totals: readonly number[];
  /** The states while it is open, and after it is closed. */
  readonly states: readonly [open: string, closed: string];
}

/** A council scores the dossier once: sealed ballots, a closing that waits for all of them, and then the result. */
export async function scoreOnce(story: Story, { level, totals, states }: Scoring): Promise<void> {
  const secretary = secretaryAt(level);
  const council = councilAt(level);
  const name = level === 'district' ? 'hội đồng huyện' : 'hội đồng tỉnh';
  const sitting = await meet(story, level);
  await story.step(secretary, 'openScoring', {}, `Mở phiên chấm của ${name}`, states[0]);
  const dossier = await story.read(secretary);
  const panel = dossier.panels.find(({ status }) => status === 'open');
  expectThat(
    panel?.seats.length === council.length,
    `Phiên chấm có ${panel?.seats.length} ghế, cần ${council.length}`,
  );
  const { client } = await story.as(secretary);
  const set = await client.get<CriteriaSet>(`/rulebooks/${dossier.rulebook}/sets/${dossier.criteriaSet}`);
  const session: Session = { council, totals, dossier, panel, set };
  await everybodyButTheLastCasts(story, session);
  const waiting = await story.refusedStep(secretary, 'closeScoring', {});
  expectThat(waiting[0]?.code === 'panel.ballots-missing', `Khóa sớm bị từ chối vì ${waiting[0]?.code}`);
  await story.say(secretary, `Chưa khóa được: ${toldRefusals(waiting)}`, { refusals: waiting });
  await cast(story, session, council.length - 1);
  await nobodyReadsYet(story, secretary, dossier, panel);
  await story.step(secretary, 'closeScoring', {}, `Khóa phiên chấm, công bố kết quả`, states[1]);
  await tellResult(story, council, totals, panel.id);
  await sitting.take('seal', {});
  await story.say(secretary, 'Niêm phong phiên họp');
}

interface Session {
  readonly council: readonly string[];
  readonly totals: readonly number[];
  readonly dossier: Dossier;
  readonly panel: Panel;
  readonly set: CriteriaSet;
}

async function everybodyButTheLastCasts(story: Story, session: Session): Promise<void> {
  for (const index of session.council.keys()) {
    if (index < session.council.length - 1) await cast(story, session, index);
  }
}

async function cast(
  story: Story,
  { council, totals, dossier, panel, set }: Session,
  index: number,
): Promise<void> {
  const member = council[index] ?? '';
  const target = totals[index] ?? 0;
  const { client } = await story.as(member);
  const note = index === 0 ? 'Đã xem mẫu và hồ sơ tại phiên.' : null;
  const sheet = ballotNear(set, target, index, note);
  await client.post(`/dossiers/${dossier.id}/panels/${panel.id}/ballot`, sheet, { version: dossier.version });
  await story.say(member, 'Nộp phiếu kín', { action: 'castBallot' });
}

async function nobodyReadsYet(story: Story, secretary: string, { id }: Dossier, panel: Panel): Promise<void> {
  const { client } = await story.as(secretary);
  const refused = await refusalOf(client.get(`/dossiers/${id}/panels/${panel.id}/ballots`));
  expectThat(refused.code === 'panel.still-open', `Đọc phiếu khi phiên còn mở bị từ chối vì ${refused.code}`);
  await story.say(secretary, word('refusal.panel.still-open'), { refusals: refused.refusals });
}

async function tellResult(
  story: Story,
  council: readonly string[],
  totals: readonly number[],
  panelId: string,
) {
  const [chair = ''] = council;
  const { client } = await story.as(chair);
  const { items } = await client.get<{ items: readonly Ballot[] }>(
    `/dossiers/${story.dossier}/panels/${panelId}/ballots`,
  );
  const result = (await story.read(chair)).panels.find(({ id }) => id === panelId)?.result;
  expectThat(result !== undefined && result !== null, 'Phiên đã khóa mà chưa có kết quả');
  const sum = totals.reduce((points, total) => points + total, 0);
  expectThat(
    items.length === council.length && result.ballots === council.length,
    `Có ${result.ballots} phiếu`,
  );
  expectThat(result.points === sum, `Tổng điểm là ${result.points}, các phiếu cộng được ${sum}`);
  const told = items.map(({ fullName, total }) => `${fullName} ${total}`).join(', ');
  await story.say(chair, `Phiếu: ${told}`, {
    ballots: items.map(({ fullName, seat, total }) => ({ fullName, seat, total })),
  });
  const { A, B, C } = result.parts;
  const why =
    `Kết quả: Σ ${result.points} trên ${result.ballots} phiếu = ${result.mean} điểm ` +
    `(A ${A.mean}, B ${B.mean}, C ${C.mean}) → ${result.star ?? 0} sao`;
  await story.say(chair, why, {
    result: { points: result.points, ballots: result.ballots, mean: result.mean, star: result.star },
  });
}
