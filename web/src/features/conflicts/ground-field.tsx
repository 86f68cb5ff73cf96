import { Form } from 'antd';
import type { ConflictStanding } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { useRequired } from '../../ui/use-required.js';

const grounds: readonly NonNullable<ConflictStanding['ground']>[] = [
  'owner',
  'kin',
  'employee',
  'adviser',
  'officer',
  'other',
];

/** Why a member may not judge the product. */
export function GroundField() {
  const { t, label } = useWords();
  const { required } = useRequired();
  return (
    <Form.Item name="ground" rules={required(t('declaration.ground'))}>
      <ChoiceField
        legend={t('declaration.ground')}
        name="ground"
        choices={grounds.map((ground) => ({ value: ground, title: label('ground', ground) }))}
      />
    </Form.Item>
  );
}
