import type { ReactNode } from 'react';
import type { InitiativeListItem } from '#domain/initiatives/contract';
import type { DecisionRecord } from '#domain/reviews/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { isAnswer } from './PreviousDecision.tsx';
import { REVIEW_TEXTS } from './record.locale.ts';

type Props = { record: DecisionRecord; number: number; total: number; initiatives: readonly InitiativeListItem[] };

/** One record in full: what, why, who decided, who recorded, when, on which packet. */
export function RecordCard({ record, number, total, initiatives }: Props) {
  const t = useTexts(REVIEW_TEXTS);
  const words = useTexts(WORDS);
  const acts = useTexts(DECISION_TEXTS);
  const language = useLanguage();
  const { shortDay } = useDates();
  const { instant } = useTenantCalendar();
  const { decision, confirmation, evidence } = record;
  const approval = confirmation?.approval ?? null;
  const target = (id: string | null) => {
    const found = initiatives.find((one) => one.id === id);
    return found === undefined
      ? ''
      : t('movedTo', { name: `${found.number}. ${nameIn(language, { name: found.title, nameEn: found.titleEn })}` });
  };
  return (
    <article
      className={`keep-together rounded-8 border p-4 ${record.standing === 'superseded' ? 'border-dashed border-edge bg-panel' : 'border-edge-strong'}`}
    >
      <header className="mb-3 flex flex-wrap items-center gap-3">
        {total > 1 && <span className="text-[0.875rem] text-sub">{t('recordNumber', { number })}</span>}
        <span className="text-[1.25rem] font-bold">
          {decision === null ? (
            t('undone')
          ) : (
            <DecisionSeal decision={decision} reworkKind={record.reworkKind} standing={record.standing} />
          )}
        </span>
        {record.example && <ExampleMark />}
      </header>
      {record.correctsId !== null && (
        <p className="mb-2">{t('corrects', { word: decision === null ? t('undone') : t('correction') })}</p>
      )}
      {record.standing === 'superseded' && <p className="mb-2">{t('correctedLater')}</p>}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
        <Line
          term={t(decision === null ? 'reasonOfUndo' : record.correctsId === null ? 'reason' : 'reasonOfCorrection')}
        >
          <Spoken text={record.reason ?? t('none')} />
        </Line>
        {record.changes !== null && (
          <Line term={t('changes')}>
            <Spoken text={record.changes} />
          </Line>
        )}
        {record.effectiveDate !== null && <Line term={t('effectiveDate')}>{shortDay(record.effectiveDate)}</Line>}
        {record.due !== null && (
          <Line term={decision === 'defer' ? t('due.defer') : t('due.rework')}>{shortDay(record.due)}</Line>
        )}
        {record.conditions.length > 0 && (
          <Line term={t('conditions')}>
            <ul className="list-disc pl-5">
              {record.conditions.map(({ followUpId, text, department, due, answer }) => (
                <li key={followUpId}>
                  <Spoken text={text} />
                  <span className="block text-[0.875rem] text-sub">
                    <Name of={department} /> / {t('conditionDue', { day: shortDay(due) })} /{' '}
                    {isAnswer(answer) ? words(`followUp.${answer}`) : t('unanswered')}
                  </span>
                </li>
              ))}
            </ul>
          </Line>
        )}
        {record.scheduleItems.length > 0 && (
          <Line term={t('items')}>
            <ul className="list-disc pl-5">
              {record.scheduleItems.map(({ id, label, action, toInitiativeId }) => (
                <li key={id}>
                  <Name
                    of={{ name: label, nameEn: evidence.scheduleItems.find((item) => item.id === id)?.labelEn ?? null }}
                  />
                  : {acts(`action.${action}`)}
                  {target(toInitiativeId)}
                </li>
              ))}
            </ul>
          </Line>
        )}
        {record.kpis.length > 0 && (
          <Line term={t('kpis')}>
            <ul className="list-disc pl-5">
              {record.kpis.map(({ id, name, action }) => (
                <li key={id}>
                  <Name of={{ name, nameEn: evidence.kpis.find(({ kpiId }) => kpiId === id)?.nameEn ?? null }} />:{' '}
                  {acts(`kpiAction.${action}`)}
                </li>
              ))}
            </ul>
          </Line>
        )}
        <Line term={t('decidedBy')}>
          <Spoken text={record.decidedBy ?? t('awaiting')} />
        </Line>
        <Line term={t('recordedBy')}>
          <Spoken text={record.recordedBy} />
          {record.onBehalf && ` (${t('onBehalf')})`}
        </Line>
        <Line term={t('recordedAt')}>{instant(record.recordedAt)}</Line>
        {confirmation !== null && (
          <Line term={t('confirmation')}>
            <Spoken
              text={t('confirmedBy', { name: confirmation.confirmedBy, at: instant(confirmation.confirmedAt) })}
            />
          </Line>
        )}
        {approval !== null && (
          <Line term={t('approval')}>
            <Spoken
              text={t('approvalText', {
                date: shortDay(approval.date),
                number: approval.documentNumber,
                by: approval.approvedBy,
                mode: acts(`approval.modes.${approval.mode}`),
              })}
            />
          </Line>
        )}
        <Line term={t('packet')}>
          {t('packetVersion', { version: record.packet.version, at: instant(record.packet.finalisedAt) })}
        </Line>
      </dl>
    </article>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sub">{term}</dt>
      <dd className="min-w-0 whitespace-pre-line max-sm:mb-2">{children}</dd>
    </>
  );
}
