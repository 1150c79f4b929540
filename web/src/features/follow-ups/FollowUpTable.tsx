import { Link } from '@tanstack/react-router';
import type { Day } from '#domain/calendar/day';
import type { FollowUpView } from '#domain/follow-ups/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EntryState } from '../../ui/EntryState.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { OfWhat } from '../../ui/OfWhat.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { FOLLOW_UPS_TEXTS } from './locale.ts';

type Props = { followUps: readonly FollowUpView[]; asOf: Day | null; onAnswer: (id: string) => void };

export function FollowUpTable({ followUps, asOf, onAnswer }: Props) {
  const t = useTexts(FOLLOW_UPS_TEXTS);
  const level = useLevelNames();
  const language = useLanguage();
  const may = useMay();
  const { shortDay } = useDates();
  const { fiscalYear } = useTenantCalendar();
  const mayAny = followUps.some(({ department }) => may('follow-ups.answer', department.id));
  return (
    <Table caption={t('table')} captionHidden cards className="sm:min-w-[52rem]">
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell className="w-[22%]">{t('text')}</HeadCell>
          <HeadCell className="w-[22%]">{level('initiative')}</HeadCell>
          <HeadCell className="w-[14%]">{t('department')}</HeadCell>
          <HeadCell>{t('due')}</HeadCell>
          <HeadCell className="w-[20%]">{t('answer')}</HeadCell>
          {mayAny && <ActsHead />}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {followUps.map((one) => (
          <tr key={one.id} role="row">
            <RowHead>
              <Spoken text={one.text} /> {one.example && <ExampleMark />}
            </RowHead>
            <Cell label={level('initiative')}>
              {one.initiative.number}. <Name of={one.initiative} />
              <Subtitle of={one.initiative} />
              <Link to="/reviews/$reviewId" params={{ reviewId: one.reviewId }} className="block text-[0.875rem]">
                {t('review', { year: fiscalYear(one.fiscalYear) })}
                <OfWhat name={nameIn(language, one.initiative)} />
              </Link>
            </Cell>
            <Cell label={t('department')}>
              <Name of={one.department} />
            </Cell>
            <Cell label={t('due')} className="whitespace-nowrap">
              {shortDay(one.due)}
              {one.answer === null && asOf !== null && one.due < asOf && (
                <span className="block text-[0.875rem]">
                  <EntryState state="overdue" />
                </span>
              )}
            </Cell>
            <Cell label={t('answer')}>
              <Answer followUp={one} />
            </Cell>
            {mayAny && (
              <Cell className="no-print">
                {may('follow-ups.answer', one.department.id) && (
                  <Button
                    size="small"
                    className="whitespace-nowrap"
                    aria-label={t(one.answer === null ? 'giveFor' : 'changeFor', { text: one.text })}
                    onClick={() => onAnswer(one.id)}
                  >
                    {one.answer === null ? t('give') : t('change')}
                  </Button>
                )}
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Answer({ followUp: { answer, comment, answeredBy, answeredAt } }: { followUp: FollowUpView }) {
  const t = useTexts(FOLLOW_UPS_TEXTS);
  const words = useTexts(WORDS);
  const { instant } = useTenantCalendar();
  if (answer === null) return <span className="text-sub">{t('unanswered')}</span>;
  return (
    <>
      <span className="font-bold">{words(`followUp.${answer}`)}</span>
      {comment !== null && (
        <span className="block whitespace-pre-line">
          <Spoken text={comment} />
        </span>
      )}
      {answeredBy !== null && answeredAt !== null && (
        <span className="block text-[0.875rem] text-sub">
          <Spoken text={t('by', { name: answeredBy, at: instant(answeredAt) })} />
        </span>
      )}
    </>
  );
}
