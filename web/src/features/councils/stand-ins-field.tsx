import { Button, Form, Select } from 'antd';
import type { Council } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './charter-form.module.css';
import { useCandidateOptions } from './use-candidate-options.js';

/** Who may take whose place with a paper; whether somebody may is the server's answer. */
export function StandInsField({ council }: { council: Council }) {
  const { t, number } = useWords();
  const { required } = useRequired();
  const people = useCandidateOptions(council.place.id, 'council');
  return (
    <Form.List name="standIns">
      {(fields, { add, remove }) => (
        <div className={styles['standIns']}>
          {fields.map((field, index) => (
            <fieldset key={field.key} className={styles['standIn']}>
              <legend>{t('charter.standInAt', { number: number(index + 1) })}</legend>
              <Form.Item
                name={[field.name, 'substituteId']}
                label={t('charter.substitute')}
                rules={required(t('charter.substitute'))}
              >
                <Select placeholder={t('form.choose')} {...people} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'memberId']}
                label={t('charter.member')}
                rules={required(t('charter.member'))}
              >
                <Select
                  placeholder={t('form.choose')}
                  options={council.seats.map(({ personId, fullName }) => ({
                    value: personId,
                    label: fullName,
                  }))}
                />
              </Form.Item>
              <Button icon={<Icon name="trash" />} onClick={() => remove(field.name)}>
                {t('charter.removeStandIn', { number: number(index + 1) })}
              </Button>
            </fieldset>
          ))}
          <Button icon={<Icon name="add" />} onClick={() => add({})}>
            {t('charter.addStandIn')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
