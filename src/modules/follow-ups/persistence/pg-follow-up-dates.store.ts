import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { carriers } from '../../../domain/follow-up/follow-up-call.js';
import { runNamed } from '../../../platform/database/index.js';
import { FollowUpDatesStore, type DatedQuestion } from '../follow-up-dates.store.js';
import { listCallsAt, listCallsOf, listCertificates, listUndecidedRechecks } from './dates.statements.js';

const asked = ({ reach, producerIds, from, to }: DatedQuestion) => [reach, producerIds, from, to];

@Injectable()
export class PgFollowUpDatesStore extends FollowUpDatesStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override listCallsAt(question: Parameters<FollowUpDatesStore['listCallsAt']>[0]) {
    const { askedBy, communeIds } = question;
    return runNamed(this.dataSource, listCallsAt, [...asked(question), askedBy, communeIds]);
  }

  override listCallsOf(question: Parameters<FollowUpDatesStore['listCallsOf']>[0]) {
    const { personId, carriesOutAt } = question;
    return runNamed(this.dataSource, listCallsOf, [...asked(question), personId, carriesOutAt, carriers]);
  }

  override listCertificates(question: Parameters<FollowUpDatesStore['listCertificates']>[0]) {
    return runNamed(this.dataSource, listCertificates, [...asked(question), question.communeIds]);
  }

  override listUndecidedRechecks({
    reach,
    producerIds,
    communeIds,
  }: Parameters<FollowUpDatesStore['listUndecidedRechecks']>[0]) {
    return runNamed(this.dataSource, listUndecidedRechecks, [reach, producerIds, communeIds]);
  }
}
