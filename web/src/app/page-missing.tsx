import { Link } from '@tanstack/react-router';
import { useWords } from '../texts/words.js';
import { Empty } from '../ui/empty.js';
import { linkButton } from '../ui/link-button.js';
import { Page } from '../ui/page.js';
import { Doorway } from './doorway.js';

/** An address that leads nowhere. */
export function PageMissing() {
  const { t } = useWords();
  return (
    <Doorway>
      <Page title={t('page.missing')} narrow>
        <Empty icon="search" title={t('page.missingLead')}>
          <Link to="/" className={linkButton('primary')}>
            {t('page.home')}
          </Link>
        </Empty>
      </Page>
    </Doorway>
  );
}
