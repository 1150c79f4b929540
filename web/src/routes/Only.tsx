import type { ReactNode } from 'react';
import { type Permission, rolesThatMay } from '#domain/members/permissions';
import { useTexts } from '../platform/i18n/texts.ts';
import { useMay } from '../platform/session/session.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { NoPermission } from '../ui/states.tsx';
import { SHELL_TEXTS } from './shell/texts.ts';

/** A screen for those who may; everybody else is told who does. */
export function Only({ permission, children }: { permission: Permission; children: ReactNode }) {
  const t = useTexts(SHELL_TEXTS);
  const may = useMay();
  if (may(permission)) return children;
  return (
    <>
      <PageHeader title={t('noPermission')} />
      <NoPermission roles={rolesThatMay(permission)} />
    </>
  );
}
