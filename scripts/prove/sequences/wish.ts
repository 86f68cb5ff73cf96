import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { decideByTable, type ModelPerson } from './model-decides.js';
import type { Draw } from './draw.js';
import { addDays, type ModelDossier } from './model-facts.js';
import { knownFinding, mandatoryPapers, otherPapers, type ModelInput } from './model-reasons.js';
import type { ModelSheet } from './model-result.js';
import { actionsKnown, rowsFor } from './model-table.js';
import { lastDayOfTime, runningTime } from './model-times.js';
import type { Way } from './sequence-world.js';

/** One person asks for one action, having seen one version. */
export interface Wish {
  readonly action: string;
  readonly input: ModelInput;
  readonly person: SignedInPerson;
  readonly version: number;
  readonly key: string;
}

export const modelPerson = ({ id, assignments, producers }: SignedInPerson): ModelPerson => ({
  id,
  offices: assignments.flatMap(({ role, place }) => (place ? [{ role, placeId: place.id }] : [])),
  producerIds: producers.map((producer) => producer.id),
});

/** The certificate number that another product holds already. */
export const takenCertificate = 'ĐÃ-CẤP-1';
const weights: Readonly<Record<string, number>> = {
  ...{
    withdraw: 0.15,
    eliminate: 0.3,
    refuseIdea: 15,
    removeEvidence: 10,
    returnForSupplement: 25,
    attachEvidence: 30,
    attachSitePhoto: 60,
    withdrawSitePhoto: 25,
    proposeReopening: 25,
    confirmReopening: 200,
    fileAppeal: 25,
    refuseAppeal: 200,
    callMeeting: 8,
    recordCommuneReport: 60,
    evaluateAgain: 60,
    apologise: 30,
  },
};
/** What ends a dossier is rare, so that many get far. */
const weightOf = (action: string) => weights[action] ?? 100;

/** Draws what people may come up with for a dossier: mostly what the table allows, often enough what it does not. */
export class Wishes {
  constructor(
    private readonly draw: Draw,
    private readonly way: Way,
    private readonly sheet: ModelSheet,
  ) {}

  /** A wish that the table would grant on that day, if there is one; a random one otherwise. */
  lawful(dossier: ModelDossier, today: string): Wish {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const offered = this.offered(dossier, today);
      const action = offered.length > 0 ? this.draw.weighted(offered, weightOf) : this.draw.one(actionsKnown);
      const person = this.personFor(dossier, action, today);
      const wish = { action, input: this.input(action, dossier, today, true), person };
      const decision = decideByTable(dossier, today, { ...wish, person: modelPerson(person) }, this.sheet);
      if (decision.taken) return { ...wish, version: dossier.version, key: this.draw.uuid() };
    }
    return this.any(dossier, today);
  }

  /** Anybody, anything, having seen this version or another. */
  any(dossier: ModelDossier, today: string): Wish {
    const offered = this.offered(dossier, today);
    const action = this.draw.weighted(
      offered.length > 0 && this.draw.percent(75) ? offered : actionsKnown,
      weightOf,
    );
    const person = this.draw.percent(60)
      ? this.personFor(dossier, action, today)
      : this.draw.one(this.way.people);
    const input = this.input(action, dossier, today, this.draw.percent(50));
    return { action, input, person, version: this.seen(dossier.version), key: this.draw.uuid() };
  }

  /** What people may ask for; what is due is done by itself. */
  private offered(dossier: ModelDossier, today: string): readonly string[] {
    return rowsFor(dossier, today).flatMap(({ action, who }) => (who.length > 0 ? [action] : []));
  }

  /** Mostly the present version; sometimes one that has passed or one that may yet come. */
  private seen(version: number): number {
    if (this.draw.percent(75)) return version;
    return this.draw.percent(50) ? version + 1 : Math.max(1, version - 1 - this.draw.below(3));
  }

  private personFor(dossier: ModelDossier, action: string, today: string): SignedInPerson {
    const row = rowsFor(dossier, today).find((each) => each.action === action);
    const roles = row?.who.flatMap(([, ...held]) => held) ?? [];
    const fitting = this.way.people.filter(({ id, assignments }) =>
      id === this.way.owner.id
        ? roles.includes('producer')
        : assignments.some(({ role }) => roles.includes(role)),
    );
    return fitting.length > 0 ? this.draw.one(fitting) : this.draw.one(this.way.people);
  }

  private input(action: string, dossier: ModelDossier, today: string, careful: boolean): ModelInput {
    const { draw } = this;
    const slip = (chance: number) => !careful && draw.percent(chance);
    switch (action) {
      case 'refuseIdea':
      case 'withdraw':
      case 'scoreAgain':
      case 'recordDifference':
      case 'breakOffScoring':
      case 'proposeReopening':
      case 'confirmReopening':
      case 'declineReopening':
      case 'refuseAppeal':
      case 'callMeeting':
      case 'evaluateAgain':
        return { reason: slip(50) ? '  ' : 'Chưa phù hợp' };
      case 'fileAppeal':
        return {
          grounds: slip(40) ? [] : [{ criterion: this.sheet.criteria[0]?.code ?? '', reason: 'Sai' }],
        };
      case 'admitAppeal':
        return { memberIds: [] };
      case 'eliminate':
        return { finding: slip(50) ? 'bad-mood' : knownFinding, reason: slip(30) ? '' : 'Giả mạo giấy tờ' };
      case 'attachEvidence':
        return { id: draw.uuid(), kind: slip(40) ? 'horoscope' : this.paperWanted(dossier) };
      case 'removeEvidence':
        return {
          evidenceId:
            slip(50) || dossier.evidence.size === 0 ? draw.uuid() : draw.one([...dossier.evidence.keys()]),
        };
      case 'returnForSupplement':
        return { items: slip(30) ? [] : this.items(dossier, slip(40)) };
      case 'receive':
        return slip(40) ? { samplesReceived: draw.below(5) } : { samplesReceived: 5 };
      case 'closeScoring':
        return slip(60) ? {} : { reason: 'Không ai đổi phiếu' };
      case 'openScoring':
        return { panelId: draw.uuid(), ...this.lastDay(dossier, today, slip(30)) };
      case 'recordCommuneReport':
        return { assessedOn: slip(40) ? addDays(today, 1) : addDays(today, -draw.below(3)) };
      case 'requestEvaluation':
        return { letterNumber: '12/TTr-UBND' };
      case 'requestTest':
        return { laboratory: 'Trung tâm kiểm nghiệm' };
      case 'recordTest':
        return { performedOn: slip(50) ? addDays(today, 1) : addDays(today, -draw.below(3)) };
      case 'attachSitePhoto':
        return { id: draw.uuid(), kind: 'site-photo', mediaType: slip(40) ? 'application/pdf' : 'image/png' };
      case 'withdrawSitePhoto': {
        const among = [...(slip(40) ? dossier.evidence : dossier.loosePhotos).keys()];
        return {
          evidenceId: among.length === 0 || slip(20) ? draw.uuid() : draw.one(among),
          reason: slip(30) ? ' ' : 'Nhầm ảnh',
        };
      }
      case 'recordSiteCheck':
        return {
          performedOn: slip(50) ? addDays(today, 1) : addDays(today, -draw.below(3)),
          ...{ startedAt: '08:30', endedAt: slip(20) ? '08:00' : '10:00' },
          photos: [...dossier.evidence].flatMap(([id, kind]) =>
            kind === 'site-photo' || slip(10) ? [id] : [],
          ),
        };
      case 'recognise':
        return this.decision(dossier, today, slip(60));
      case 'apologise':
        return this.apology(dossier, today, slip(40));
      case 'recordMinistryResult':
        return {
          ...this.decision(dossier, today, slip(40)),
          ...this.centralResult(slip(20)),
          ...(slip(20) ? { certificateNumber: ' ' } : {}),
        };
      case 'reenter':
        return { round: careful ? draw.one(this.way.rounds.slice(1, 3)) : draw.one(this.way.rounds) };
      default:
        return {};
    }
  }

  private paperWanted(dossier: ModelDossier): string {
    const there = [...dossier.evidence.values()];
    const mandatory = mandatoryPapers(dossier);
    const missing = mandatory.filter((paper) => !there.includes(paper));
    return this.draw.one(
      missing.length > 0 && this.draw.percent(80) ? missing : [...mandatory, ...otherPapers],
    );
  }

  /** Only a renewal that is asked for in writing needs one. */
  private lastDay(dossier: ModelDossier, today: string, wrong: boolean): ModelInput {
    const { purpose, state } = dossier;
    if (purpose === 'first' || state !== 'province.council') return {};
    const { draw } = this;
    const time = runningTime(dossier);
    const latest = time ? lastDayOfTime(time) : today;
    if (wrong && draw.percent(30)) return {};
    if (wrong) return { opinionsDueOn: draw.percent(50) ? addDays(today, -1) : addDays(latest, 1) };
    return { opinionsDueOn: draw.percent(10) ? latest : addDays(today, draw.below(8)) };
  }

  private apology(dossier: ModelDossier, today: string, wrong: boolean): ModelInput {
    const { draw } = this;
    const running = runningTime(dossier)?.name ?? 'communeReview';
    const clock = wrong ? draw.one(['communeReview', 'evaluation', 'reevaluation'] as const) : running;
    return {
      clock,
      appointedOn: addDays(today, draw.below(wrong ? 4 : 8)),
      reason: 'Hội đồng chưa họp được',
    };
  }

  private items(dossier: ModelDossier, withUnknown: boolean) {
    const kinds = [...mandatoryPapers(dossier), 'product-story', ...(withUnknown ? ['horoscope'] : [])];
    return Array.from({ length: 1 + this.draw.below(3) }, () => ({
      ...(this.draw.percent(80) ? { documentKind: this.draw.one(kinds) } : {}),
      reason: withUnknown && this.draw.percent(30) ? ' ' : 'Thiếu chữ ký',
    }));
  }

  private decision({ resultOn }: ModelDossier, today: string, wrong: boolean): ModelInput {
    const closedOn = resultOn ?? today;
    const wrongDay = this.draw.percent(50) ? addDays(today, 1 + this.draw.below(3)) : addDays(closedOn, -1);
    const number = wrong && this.draw.percent(40) ? takenCertificate : `GCN-${this.draw.uuid().slice(0, 13)}`;
    return {
      decisionNumber: '12/QĐ-UBND',
      decidedOn: wrong && this.draw.percent(60) ? wrongDay : today,
      certificateNumber: number,
    };
  }

  private centralResult(impossible: boolean): ModelInput {
    const ballots = 9 + this.draw.below(3);
    if (impossible) return { ballots, points: 100 * ballots + 1 };
    const bound = this.draw.one([30, 50, 70, 90, 90, 100]);
    return { ballots, points: Math.min(100 * ballots, bound * ballots + this.draw.below(3) - 1) };
  }
}
