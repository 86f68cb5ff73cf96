import { Button } from 'antd';
import { useWords } from '../texts/words.js';
import { Callout } from '../ui/callout.js';
import { Page } from '../ui/page.js';
import { Doorway } from './doorway.js';

/** What stands where a page broke. */
export function PageFault({ error }: { error: unknown }) {
  const { t, problem } = useWords();
  return (
    <Doorway>
      <Page title={t('page.fault')} narrow>
        <Callout tone="error" {...problem(error)} />
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('page.reload')}
        </Button>
      </Page>
    </Doorway>
  );
}
