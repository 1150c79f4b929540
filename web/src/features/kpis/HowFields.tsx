import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { YearField } from './YearField.tsx';

/** A slip is mended in the version that is there; a changed meaning starts a version of its own. */
export type How = { way: 'mend' | 'version'; from: string };

/** Which of the two a change is, in a sentence each. */
export function HowFields({
  how,
  onChange,
  since,
  plan,
}: {
  how: How;
  onChange: (how: How) => void;
  /** First fiscal year of the latest version. */
  since: number;
  plan: PlanSummary;
}) {
  const t = useTexts(DEFINING_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  return (
    <>
      <RadioGroup
        name="way"
        legend={t('how')}
        required
        value={how.way}
        onChange={(way) => onChange({ ...how, way })}
        choices={[
          {
            value: 'mend',
            label: t('mend', { year: fiscalYear(since) }),
            description: t('mendHelp', { year: fiscalYear(since) }),
          },
          { value: 'version', label: t('version'), description: t('versionHelp') },
        ]}
      />
      {how.way === 'version' && (
        <YearField
          name="effectiveFiscalYear"
          label={t('versionFrom')}
          after={since}
          plan={plan}
          value={how.from}
          onChange={(from) => onChange({ ...how, from })}
        />
      )}
    </>
  );
}
