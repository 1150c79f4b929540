import type { PacketChange, PacketView, ReviewMeetingView } from '#domain/review-meetings/contract';
import { VERDICTS } from '#domain/kpis/codes';
import { SCHEDULE_STATES } from '#domain/schedule-items/state';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { MEETINGS_TEXTS } from './locale.ts';

/** Versions of the packet, the one in force first, each with what it changed. */
export function Packets({ meeting: { packets } }: { meeting: ReviewMeetingView }) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-[1.375rem]">{t('packets')}</h2>
      {packets.length === 0 && <p className="text-sub">{t('noPackets')}</p>}
      {packets.toReversed().map((packet, index) => (
        <Packet key={packet.id} packet={packet} isInForce={index === 0} />
      ))}
    </section>
  );
}

function Packet({ packet, isInForce }: { packet: PacketView; isInForce: boolean }) {
  const t = useTexts(MEETINGS_TEXTS);
  const { shortDay } = useDates();
  const { instant } = useTenantCalendar();
  const { version, asOf, finalisedAt, finalisedBy, changes } = packet;
  return (
    <article className="rounded-8 border border-rule p-4">
      <h3 className="font-bold">
        {t('packet', { version })}{' '}
        {isInForce && (
          <span className="ml-1 rounded-4 border border-edge px-1.5 text-[0.875rem] font-normal">{t('inForce')}</span>
        )}
      </h3>
      <p className="text-[0.875rem] text-sub">
        <Spoken
          text={t('packetNote', {
            asOf: shortDay(asOf),
            at: instant(finalisedAt),
            name: finalisedBy ?? t('unknownMember'),
          })}
        />
      </p>
      {version > 1 && (changes.length === 0 ? <p className="mt-2">{t('noChanges')}</p> : <Changes changes={changes} />)}
    </article>
  );
}

function Changes({ changes }: { changes: readonly PacketChange[] }) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <div className="mt-3">
      <Table caption={t('changes')} className="min-w-[36rem]">
        <thead>
          <tr>
            <HeadCell>{t('what')}</HeadCell>
            <HeadCell>{t('before')}</HeadCell>
            <HeadCell>{t('after')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <tr key={index}>
              <RowHead>
                <span className="block text-[0.875rem] text-sub">
                  {change.initiativeNumber}. <span lang="ja">{change.initiativeTitle}</span> /{' '}
                  {t(`subject.${change.subject}`)}
                </span>
                <span lang="ja">{change.kpiName}</span>
              </RowHead>
              <Cell>
                <Moment words={change.before} code={change.beforeCode} />
              </Cell>
              <Cell>
                <Moment words={change.after} code={change.afterCode} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Moment({ words: said, code }: { words: string; code: PacketChange['beforeCode'] }) {
  const t = useTexts(MEETINGS_TEXTS);
  const words = useTexts(WORDS);
  const verdict = VERDICTS.find((one) => one === code);
  const state = SCHEDULE_STATES.find((one) => one === code);
  return (
    <span className="inline-flex flex-wrap items-center gap-2 whitespace-pre-line">
      <span lang="ja">{said}</span>
      {verdict !== undefined && <StatusChip verdict={verdict} />}
      {state !== undefined && <span>{words(`schedule.${state}`)}</span>}
      {(code === 'achievable' || code === 'partly' || code === 'not') && verdict === undefined && (
        <span>{t(`judgement.${code}`)}</span>
      )}
    </span>
  );
}
