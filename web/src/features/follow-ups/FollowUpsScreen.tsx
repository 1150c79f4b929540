import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { departmentsQuery, type FollowUpFilter, followUpsQuery } from './follow-ups.api.ts';
import { FollowUpTable } from './FollowUpTable.tsx';
import { FOLLOW_UPS_TEXTS } from './locale.ts';

type Props = { filter: FollowUpFilter; onFilter: (change: FollowUpFilter) => void; asOf: Day | null };

/** 指示事項 with their answers. `asOf` tells which of them are overdue. */
export function FollowUpsScreen({ filter, onFilter, asOf }: Props) {
  const t = useTexts(FOLLOW_UPS_TEXTS);
  const language = useLanguage();
  const query = useQuery(followUpsQuery(filter));
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [answering, setAnswering] = useState<string | null>(null);
  const isFiltered = filter.department !== undefined || filter.open === true;
  return (
    <>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      <div role="group" aria-label={t('filters')} className="no-print mb-4 flex flex-wrap items-end gap-x-6 gap-y-2">
        <SelectField
          name="department"
          label={t('department')}
          width="w-72 max-w-full"
          empty={t('everyDepartment')}
          options={departments.map((one) => ({ value: one.id, label: nameIn(language, one) }))}
          value={filter.department ?? ''}
          onChange={(department) => onFilter({ department: department === '' ? undefined : department })}
        />
        <Checkbox
          label={t('onlyOpen')}
          checked={filter.open === true}
          onChange={(open) => onFilter({ open: open || undefined })}
        />
      </div>
      <Loaded query={query}>
        {(followUps) => {
          const answered = followUps.find(({ id }) => id === answering);
          return followUps.length === 0 ? (
            isFiltered ? (
              <EmptyState
                title={t('emptyFiltered')}
                action={
                  <Button onClick={() => onFilter({ department: undefined, open: undefined })}>{t('reset')}</Button>
                }
              />
            ) : (
              <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>
            )
          ) : (
            <>
              <p aria-live="polite" className="mb-2 tabular-nums">
                {t('count', { count: followUps.length })}
              </p>
              <FollowUpTable followUps={followUps} asOf={asOf} onAnswer={setAnswering} />
              {answered !== undefined && (
                <AnswerDialog key={answered.id} followUp={answered} onClose={() => setAnswering(null)} />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
