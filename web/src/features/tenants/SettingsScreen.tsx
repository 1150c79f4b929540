import { useQuery } from '@tanstack/react-query';
import { rolesThatMay } from '#domain/members/permissions';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { NoPermission } from '../../ui/states.tsx';
import { LevelNamesForm } from './LevelNamesForm.tsx';
import { TENANTS_TEXTS } from './locale.ts';
import { tenantQuery } from './tenants.api.ts';

/** 設定: what the organisation sets for itself. */
export function SettingsScreen() {
  const t = useTexts(TENANTS_TEXTS);
  const may = useMay();
  return (
    <>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      {may('tenant.write') ? <Settings /> : <NoPermission roles={rolesThatMay('tenant.write')} />}
    </>
  );
}

function Settings() {
  const query = useQuery(tenantQuery);
  return <Loaded query={query}>{(tenant) => <LevelNamesForm tenant={tenant} />}</Loaded>;
}
