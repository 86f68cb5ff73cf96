import { Button, Form, Input, Select } from 'antd';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './people-field.module.css';
import { useCandidateOptions } from './use-candidate-options.js';

interface Props {
  /** In the form, and of the office among the values of one person. */
  readonly name: 'seats' | 'advisers';
  readonly office: 'seat' | 'place';
  readonly offices: readonly { readonly value: string; readonly label: string }[];
  /** The office of the first person named, and of those after. */
  readonly first: string;
  readonly later: string;
  readonly placeId: string | undefined;
  /** Whether nobody may be named at all. */
  readonly optional?: boolean;
  readonly words: Readonly<Record<'at' | 'person' | 'as' | 'remove' | 'add', string>>;
}

/** People with their office and the body they come from, one by one; whether somebody may is the server's answer. */
export function PeopleField({
  name,
  office,
  offices,
  first,
  later,
  placeId,
  optional = false,
  words,
}: Props) {
  const { t, number } = useWords();
  const { required, requiredText } = useRequired();
  const people = useCandidateOptions(placeId, name === 'advisers' ? 'adviser' : 'council');
  return (
    <Form.List name={name} initialValue={optional ? [] : [{ [office]: first }]}>
      {(fields, { add, remove }) => (
        <div className={styles['seats']}>
          {fields.map((field, index) => (
            <fieldset key={field.key} className={styles['seat']}>
              <legend>{t(words.at, { number: number(index + 1) })}</legend>
              <Form.Item
                name={[field.name, 'personId']}
                label={t(words.person)}
                rules={required(t(words.person))}
              >
                <Select placeholder={t('form.choose')} {...people} />
              </Form.Item>
              <Form.Item name={[field.name, office]} label={t(words.as)} rules={required(t(words.as))}>
                <Select options={[...offices]} />
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
                  {t(words.remove, { number: number(index + 1) })}
                </Button>
              )}
            </fieldset>
          ))}
          <Button
            icon={<Icon name="add" />}
            onClick={() => add({ [office]: fields.length === 0 ? first : later })}
          >
            {t(words.add)}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
