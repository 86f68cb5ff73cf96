import { Button, Form, Input, Select } from 'antd';
import type { AdviserPlace } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './new-council.module.css';
import { useCandidateOptions } from './use-candidate-options.js';

interface Props {
  readonly placeId: string | undefined;
  /** Whether there may be no team at all. */
  readonly optional?: boolean;
}

const places: readonly AdviserPlace[] = ['leader', 'member'];

/** The advisory team, person by person; whether somebody may advise is the server's answer. */
export function AdvisersField({ placeId, optional = false }: Props) {
  const { t, label, number } = useWords();
  const { required, requiredText } = useRequired();
  const people = useCandidateOptions(placeId, 'adviser');
  return (
    <Form.List name="advisers" initialValue={optional ? [] : [{ place: 'leader' }]}>
      {(fields, { add, remove }) => (
        <div className={styles['seats']}>
          {fields.map((field, index) => (
            <fieldset key={field.key} className={styles['seat']}>
              <legend>{t('adviser.at', { number: number(index + 1) })}</legend>
              <Form.Item
                name={[field.name, 'personId']}
                label={t('adviser.person')}
                rules={required(t('adviser.person'))}
              >
                <Select placeholder={t('form.choose')} {...people} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'place']}
                label={t('adviser.as')}
                rules={required(t('adviser.as'))}
              >
                <Select
                  options={places.map((place) => ({ value: place, label: label('adviserPlace', place) }))}
                />
              </Form.Item>
              <Form.Item
                name={[field.name, 'body']}
                label={t('council.body')}
                rules={requiredText(t('council.body'))}
              >
                <Input maxLength={200} />
              </Form.Item>
              {(optional || fields.length > 1) && (
                <Button icon={<Icon name="trash" />} onClick={() => remove(field.name)}>
                  {t('adviser.remove', { number: number(index + 1) })}
                </Button>
              )}
            </fieldset>
          ))}
          <Button
            icon={<Icon name="add" />}
            onClick={() => add({ place: fields.length === 0 ? 'leader' : 'member' })}
          >
            {t('adviser.add')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
