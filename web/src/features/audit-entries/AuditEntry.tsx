import type { AuditEntryView } from '#domain/audit-entries/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { OfWhat } from '../../ui/OfWhat.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import type { AuditFilters } from './audit-entries.api.ts';
import { differencesOf, valueText } from './differences.ts';
import { AUDIT_TEXTS } from './locale.ts';

/** One entry as a sentence, with the state before and after behind a disclosure. */
export function AuditEntry({ entry, onFilter }: { entry: AuditEntryView; onFilter: (filters: AuditFilters) => void }) {
  const t = useTexts(AUDIT_TEXTS);
  const { instant } = useTenantCalendar();
  const { actions, objects } = AUDIT_TEXTS.ja;
  const action = entry.action in actions ? t(`actions.${entry.action as keyof typeof actions}`) : entry.action;
  const objectType =
    entry.object.type in objects ? t(`objects.${entry.object.type as keyof typeof objects}`) : entry.object.type;
  // Its end: the beginning of an id is the time it was given at.
  const objectId = entry.object.id.slice(-8);
  const { actor } = entry;
  return (
    <li className="border-b border-rule py-3">
      <p>
        <time dateTime={entry.at} className="mr-4 text-[0.875rem] text-sub">
          {instant(entry.at)}
        </time>
        <span className="font-bold">
          <Spoken text={t('sentence', { actor: actor?.name ?? t('system'), action })} />
        </span>
        {entry.onBehalf && t('onBehalf')}
      </p>
      {entry.reason !== null && (
        <p>
          <Spoken text={t('reason', { reason: entry.reason })} />
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 text-[0.875rem]">
        <span className="text-sub">
          {objectType} <code>{objectId}</code>
        </span>
        <Button
          look="quiet"
          size="small"
          onClick={() => onFilter({ objectType: entry.object.type, objectId: entry.object.id })}
        >
          {t('onlyObject')}
          <OfWhat name={`${objectType} ${objectId}`} />
        </Button>
        {actor !== null && (
          <Button look="quiet" size="small" onClick={() => onFilter({ actorId: actor.id })}>
            {t('onlyActor')}
            <OfWhat name={actor.name} />
          </Button>
        )}
      </div>
      <Changes entry={entry} />
    </li>
  );
}

function Changes({ entry }: { entry: AuditEntryView }) {
  const t = useTexts(AUDIT_TEXTS);
  const differences = differencesOf(entry.before, entry.after);
  if (differences.length === 0) return null;
  return (
    <Disclosure quiet summary={t('details')}>
      <Table caption={t('details')} captionHidden>
        <thead>
          <tr>
            <HeadCell>{t('field')}</HeadCell>
            <HeadCell>{t('before')}</HeadCell>
            <HeadCell>{t('after')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, before, after }) => (
            <tr key={field}>
              <RowHead>
                <code>{field}</code>
              </RowHead>
              <Cell className="break-all">
                <Spoken text={valueText(before) ?? t('none')} />
              </Cell>
              <Cell className="break-all">
                <Spoken text={valueText(after) ?? t('none')} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {entry.requestId !== null && (
        <p className="pt-2 text-[0.875rem] text-sub">{t('request', { id: entry.requestId })}</p>
      )}
    </Disclosure>
  );
}
