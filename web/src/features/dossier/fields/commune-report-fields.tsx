import { useWords } from '../../../texts/words.js';
import { communeContents } from '../commune-contents.js';
import { DayField } from './day-field.js';
import { TextField } from './text-field.js';

const longest = 2000;

/** The commune's report: its number and day, a meeting where there was one, and the four contents. */
export function CommuneReportFields() {
  const { t, label } = useWords();
  return (
    <>
      <TextField name="reportNumber" label={t('field.communeReportNumber')} required />
      <DayField name="assessedOn" label={t('field.assessedOn')} />
      <DayField name="meetingOn" label={t('field.meetingOn')} hint={t('field.meetingHint')} optional />
      {communeContents.map((content) => (
        <TextField
          key={content}
          name={['contents', content]}
          label={label('field', content)}
          hint={t(`communeContent.help.${content}`)}
          most={longest}
          long
          required
        />
      ))}
    </>
  );
}
