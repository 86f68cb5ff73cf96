import { Form, Select } from 'antd';
import type { Rulebook } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { AboutRulebook } from '../../ui/about-rulebook.js';
import { useRequired } from '../../ui/use-required.js';

interface Props {
  readonly offered: readonly Rulebook[];
  readonly chosen: Rulebook | undefined;
}

/** Which decision the round runs under, and in a few words what that decision is. */
export function RulebookField({ offered, chosen }: Props) {
  const { t, label } = useWords();
  const { required } = useRequired();
  return (
    <Form.Item
      name="rulebook"
      label={t('round.rulebook')}
      rules={required(t('round.rulebook'))}
      extra={chosen && <AboutRulebook rulebook={chosen} />}
    >
      <Select
        placeholder={t('form.choose')}
        notFoundContent={t('round.noRulebook')}
        options={offered.map(({ id }) => ({ value: id, label: label('rulebook', id) }))}
      />
    </Form.Item>
  );
}
