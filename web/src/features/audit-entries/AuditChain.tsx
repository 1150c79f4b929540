import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditChainView, ChainVerificationView } from '#domain/audit-entries/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { auditChainQuery, verifyChain } from './audit-entries.api.ts';
import { CHAIN_TEXTS } from './chain.locale.ts';

/** 改ざんの検知: how far the log is chained and signed, and the button that looks whether it still holds. */
export function AuditChain() {
  const t = useTexts(CHAIN_TEXTS);
  const query = useQuery(auditChainQuery);
  return (
    <section aria-label={t('title')} className="mb-8 rounded-8 border border-edge p-4">
      <h2 className="mb-2 text-[1.125rem] font-bold">{t('title')}</h2>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {(chain) => <State chain={chain} />}
      </Loaded>
      <Verification />
    </section>
  );
}

function State({ chain: { sealed, waiting, signed } }: { chain: AuditChainView }) {
  const t = useTexts(CHAIN_TEXTS);
  const { instant } = useTenantCalendar();
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr]">
      <dt className="text-sub">{t('sealed')}</dt>
      <dd>
        {sealed === null ? t('none') : t('upTo', { number: sealed.number, at: instant(sealed.at) })}
        {waiting > 0 && ` ${t('waiting', { count: waiting })}`}
      </dd>
      <dt className="text-sub">{t('signed')}</dt>
      <dd>
        {signed === null ? (
          t('notSigned')
        ) : (
          <>
            {t('upTo', { number: signed.number, at: instant(signed.signedAt) })}{' '}
            <span className="text-sub">
              {t('key')} <code>{signed.keyId}</code>
            </span>
          </>
        )}
      </dd>
    </dl>
  );
}

function Verification() {
  const t = useTexts(CHAIN_TEXTS);
  const [progress, setProgress] = useState<ChainVerificationView | null>(null);
  const verification = useMutation({ mutationFn: () => verifyChain(setProgress) });
  const { data, error, isPending } = verification;
  return (
    <div className="mt-4 flex flex-col items-start gap-3">
      <Button className="no-print" busy={isPending} onClick={() => verification.mutate()}>
        {t('verify')}
      </Button>
      <div role="status">
        {isPending && progress !== null && t('progress', { number: progress.upTo, total: progress.total })}
        {data?.fault === null && <Notice tone="done">{t('holds', { number: data.upTo })}</Notice>}
      </div>
      {data?.fault != null && (
        <Notice tone="error" live title={t('broken')}>
          {t(`faults.${data.fault.kind}`, {
            number: data.fault.number ?? t('noPlace'),
            sequence: data.fault.sequence ?? t('noPlace'),
            since: data.fault.since ?? '',
          })}
        </Notice>
      )}
      {error !== null && <ErrorState error={error} onRetry={() => verification.mutate()} />}
    </div>
  );
}
