import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { appealPaperAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { Appeal, DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import compared from '../../ui/compared-table.module.css';
import { AppealBallots } from './appeal-ballots.js';
import styles from './appeals-panel.module.css';
import { criterionNames } from './criterion-names.js';

/** What the owner contested, who scores it anew, and what became of it. */
export function AppealsPanel({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const { data } = useQuery({ ...queries.appeals(dossier.id), enabled: dossier.panels.length > 0 });
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t('appeal.title')} tone="amber">
      {data.items.map((appeal) => (
        <AppealCard key={appeal.id} dossier={dossier} appeal={appeal} />
      ))}
    </Panel>
  );
}

function AppealCard({ dossier, appeal }: { dossier: DossierView; appeal: Appeal }) {
  const { t, label, instant } = useWords();
  const { status, grounds, criteria, reason, members, mine } = appeal;
  return (
    <article className={styles['appeal']}>
      <div className={styles['head']}>
        <h3>{t('appeal.of', { on: instant(appeal.filedAt) })}</h3>
        <Pill tone={status === 'decided' ? 'good' : 'info'}>{label('appealStatus', status)}</Pill>
      </div>
      <ul>
        {grounds.map((ground) => (
          <li key={`${ground.criterion} ${ground.reason}`}>
            <strong>{ground.criterion}</strong>: {ground.reason}
          </li>
        ))}
      </ul>
      <p>{t('appeal.criteria', { codes: criteria.join(', ') })}</p>
      {status === 'refused' && (
        <p>{reason === null ? t('reason.hidden') : t('appeal.refused', { reason })}</p>
      )}
      {members.length > 0 && (
        <details open={status === 'scoring'}>
          <summary>{t('appeal.members')}</summary>
          <ul>
            {members.map((member) => (
              <Member key={member.personId} member={member} />
            ))}
          </ul>
        </details>
      )}
      {mine !== 'notNamed' && (
        <Link
          to="/dossiers/$dossierId/appeals/$appealId/ballot"
          params={{ dossierId: dossier.id, appealId: appeal.id }}
          className={linkButton(mine === 'waiting' && status === 'scoring' ? 'primary' : 'plain')}
        >
          <Icon name="score" />
          {t(mine === 'cast' ? 'appeal.readOwn' : 'appeal.score')}
        </Link>
      )}
      <Difference dossier={dossier} appeal={appeal} />
      {appeal.readsBallots && <AppealBallots dossierId={dossier.id} appeal={appeal} />}
      {appeal.after && (
        <PaperLinks address={appealPaperAddress(dossier.id, appeal.id)} label={t('appeal.paper')} />
      )}
    </article>
  );
}

function Member({ member: { fullName, hasCast, released } }: { member: Appeal['members'][number] }) {
  const { t, instant } = useWords();
  const at = released && instant(released.at);
  const standing = !released
    ? t(hasCast ? 'panel.hasCast' : 'panel.hasNotCast')
    : released.reason === null
      ? t('appeal.releasedOnly', { at })
      : t('appeal.releasedAt', { at, reason: released.reason });
  return (
    <li>
      <Icon name={released ? 'close' : hasCast ? 'check' : 'clock'} size={18} /> {fullName} {standing}
    </li>
  );
}

/** The result before and after, criterion by criterion. Means are for reading only. */
function Difference({ dossier, appeal: { before, after } }: { dossier: DossierView; appeal: Appeal }) {
  const { t, number } = useWords();
  const { data: set } = useQuery({
    ...queries.criteriaSet(dossier.rulebook, dossier.criteriaSet, dossier.localRules),
    enabled: after !== null,
  });
  if (!before || !after) return null;
  const names = set ? criterionNames(set) : new Map<string, { name: string }>();
  const stars = (star: number | null) => (star === null ? t('appeal.noStar') : number(star));
  const meanOf = (code: string, of: typeof after) =>
    number(Number(of.criteria.find((each) => each.code === code)?.mean ?? 0));
  return (
    <table className={compared['table']}>
      <caption>{t('appeal.result')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('appeal.what')}</th>
          <th scope="col">{t('appeal.before')}</th>
          <th scope="col">{t('appeal.after')}</th>
        </tr>
      </thead>
      <tbody>
        {after.criteria.map(({ code }) => (
          <tr key={code}>
            <th scope="row">{`${code} ${names.get(code)?.name ?? ''}`}</th>
            <td>{meanOf(code, before)}</td>
            <td>{meanOf(code, after)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('appeal.mean')}</th>
          <td>{number(Number(before.mean))}</td>
          <td>{number(Number(after.mean))}</td>
        </tr>
        <tr>
          <th scope="row">{t('appeal.star')}</th>
          <td>{stars(before.star)}</td>
          <td>{stars(after.star)}</td>
        </tr>
      </tbody>
    </table>
  );
}
