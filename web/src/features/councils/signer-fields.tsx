import { Form, Input } from 'antd';
import { useWords } from '../../texts/words.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './charter-form.module.css';

/** Who signed the decision, as printed on it. */
export function SignerFields() {
  const { t } = useWords();
  const { requiredText } = useRequired();
  return (
    <div className={styles['fields']}>
      <Form.Item
        name={['signer', 'name']}
        label={t('field.signerName')}
        rules={requiredText(t('field.signerName'))}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name={['signer', 'title']}
        label={t('field.signerTitle')}
        rules={requiredText(t('field.signerTitle'))}
      >
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
}
