import type { ReactNode } from 'react';
import { ROLES, type Role } from '#domain/members/permissions';
import { ProblemError } from '../platform/http/problem-error.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { ROLE_WORDS } from '../platform/wording/roles.ts';
import { announce } from './announce.tsx';
import { Button } from './Button.tsx';
import { problemSentence } from './problem-sentence.ts';
import { UI_TEXTS } from './texts.ts';

/** Nothing here: why, and the one thing to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-8 border border-rule bg-panel p-6">
      <p className="font-bold">{title}</p>
      {children !== undefined && <div className="mt-1">{children}</div>}
      {action !== undefined && <div className="mt-4">{action}</div>}
    </div>
  );
}

/** What happened, what is safe, what to do, and a number to quote. 403 and 404 have their own words. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(UI_TEXTS);
  if (error instanceof ProblemError && error.status === 403) return <NoPermission roles={rolesOf(error)} />;
  if (error instanceof ProblemError && error.status === 404) {
    return <EmptyState title={t('error.notFound')}>{t('error.notFoundDo')}</EmptyState>;
  }
  const known = error instanceof ProblemError ? error : null;
  const advice =
    known === null
      ? 'unexpectedDo'
      : known.status === 0
        ? 'unreachableDo'
        : known.status === 429 || known.status === 503
          ? 'busyDo'
          : 'unexpectedDo';
  return (
    <div role="alert" className="rounded-8 border-2 border-error p-6">
      <p className="font-bold text-error">{known === null ? t('error.unexpected') : problemSentence(known)}</p>
      <p className="mt-1">
        {t('error.safe')} {t(`error.${advice}`)}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
        {known !== null && known.problem.requestId !== '' && <RequestNumber id={known.problem.requestId} />}
      </div>
    </div>
  );
}

function RequestNumber({ id }: { id: string }) {
  const t = useTexts(UI_TEXTS);
  return (
    <p className="flex flex-wrap items-center gap-2 text-[0.875rem]">
      {t('error.reference')}: <code className="select-all">{id}</code>
      <Button
        look="quiet"
        size="small"
        onClick={() => void navigator.clipboard.writeText(id).then(() => announce(t('error.copied')))}
      >
        {t('error.copy')}
      </Button>
    </p>
  );
}

/** 「この操作は〈役割〉が行えます」: never a blank page. */
export function NoPermission({ roles }: { roles: readonly Role[] }) {
  const t = useTexts(UI_TEXTS);
  const roleWord = useTexts(ROLE_WORDS);
  return (
    <EmptyState title={t('permission.title')}>
      {roles.length > 0 && (
        <p>{t('permission.who', { roles: roles.map((role) => roleWord(role)).join(t('separator')) })}</p>
      )}
      <p>{t('permission.ask')}</p>
    </EmptyState>
  );
}

function rolesOf(error: ProblemError): Role[] {
  return ROLES.filter((role) => error.problem.allowedRoles?.includes(role));
}
