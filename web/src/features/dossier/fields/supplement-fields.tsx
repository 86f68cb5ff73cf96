import { Button, Form, Select } from 'antd';
import type { DossierView } from '../../../api/types.js';
import { labelMatches } from '../../../texts/fold.js';
import { useWords } from '../../../texts/words.js';
import { Icon } from '../../../ui/icon.js';
import styles from './supplement-fields.module.css';
import { TextField } from './text-field.js';

/** What is wanted, document by document, each with its reason. */
export function SupplementFields({ dossier }: { dossier: DossierView }) {
  const { t, label, number } = useWords();
  const documents = dossier.documents.map(({ kind }) => ({ value: kind, label: label('document', kind) }));
  return (
    <Form.List name="items" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <div className={styles['items']}>
          {fields.map((field, index) => (
            <fieldset key={field.key} className={styles['item']}>
              <legend>{t('supplement.item', { number: number(index + 1) })}</legend>
              <Form.Item name={[field.name, 'documentKind']} label={t('field.document')}>
                <Select
                  allowClear
                  placeholder={t('supplement.whole')}
                  options={documents}
                  showSearch={{ filterOption: labelMatches }}
                />
              </Form.Item>
              <TextField name={[field.name, 'reason']} label={t('field.reason')} long required />
              {fields.length > 1 && (
                <Button icon={<Icon name="trash" />} onClick={() => remove(field.name)}>
                  {t('supplement.remove', { number: number(index + 1) })}
                </Button>
              )}
            </fieldset>
          ))}
          <Button icon={<Icon name="add" />} onClick={() => add({})}>
            {t('supplement.add')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
