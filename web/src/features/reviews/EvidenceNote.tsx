import type { ReviewView } from '#domain/reviews/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';

/** Which day the values are of, and whether they can still move. */
export function EvidenceNote({ review: { evidence, packet } }: { review: Pick<ReviewView, 'evidence' | 'packet'> }) {
  const t = useTexts(EVIDENCE_TEXTS);
  const { shortDay } = useDates();
  const { instant } = useTenantCalendar();
  const { asOf, edition } = evidence;
  return (
    <p className="text-[0.875rem] text-sub">
      {[t('asOf', { day: shortDay(asOf) }), edition === null ? '' : t('edition', { number: edition.number })]
        .filter((part) => part !== '')
        .join(' / ')}
      <br />
      {packet === null ? t('notFrozen') : t('frozen', { version: packet.version, at: instant(packet.finalisedAt) })}
    </p>
  );
}
