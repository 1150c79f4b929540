import { useQuery } from '@tanstack/react-query';
import type { OwnSession } from '#domain/members/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { deviceName } from './device-name.ts';
import { PASSWORD_TEXTS } from './password.locale.ts';
import { endOwnSession, ownSessionsQuery } from './session.api.ts';

/** Where one is signed in, to end a session on a device that is not at hand. */
export function OwnSessions() {
  const t = useTexts(PASSWORD_TEXTS);
  const query = useQuery(ownSessionsQuery);
  const command = useCommand({ run: endOwnSession, invalidates: [ownSessionsQuery.queryKey] });
  return (
    <section className="mt-12">
      <h2 className="mb-1 text-[1.25rem]">{t('own.title')}</h2>
      <p className="mb-3 text-sub">{t('own.lead')}</p>
      {command.isDone && <Notice tone="done" live title={t('own.done')} />}
      {command.error !== null && <Notice tone="error" live title={problemSentence(command.error)} />}
      <Loaded query={query}>
        {(sessions) => (
          <Table caption={t('own.title')} captionHidden>
            <thead>
              <tr>
                <HeadCell>{t('own.device')}</HeadCell>
                <HeadCell>{t('own.opened')}</HeadCell>
                <HeadCell>{t('own.lastSeen')}</HeadCell>
                <HeadCell>{t('own.address')}</HeadCell>
                <ActsHead />
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} onEnd={() => command.submit(session.id)} />
              ))}
            </tbody>
          </Table>
        )}
      </Loaded>
    </section>
  );
}

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const t = useTexts(PASSWORD_TEXTS);
  const { instant } = useTenantCalendar();
  const device = deviceName(session.userAgent) ?? t('own.unknown');
  return (
    <tr>
      <RowHead>{device}</RowHead>
      <Cell>{instant(session.openedAt)}</Cell>
      <Cell>{instant(session.lastSeenAt)}</Cell>
      <Cell>{session.address ?? t('own.unknown')}</Cell>
      <Cell className="no-print">
        {session.current ? (
          t('own.current')
        ) : (
          <Button size="small" onClick={onEnd} aria-label={t('own.endOf', { device, time: instant(session.openedAt) })}>
            {t('own.end')}
          </Button>
        )}
      </Cell>
    </tr>
  );
}
