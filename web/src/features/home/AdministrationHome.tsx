import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Block } from './Block.tsx';
import { membersQuery } from './home.api.ts';
import { HOME_TEXTS } from './locale.ts';

/** What admins and auditors come for. */
export function AdministrationHome() {
  const t = useTexts(HOME_TEXTS);
  const may = useMay();
  return (
    <div className="mt-6 grid items-start gap-6 xl:grid-cols-2">
      {may('members.write') && <Members />}
      {may('audit-entries.read') && (
        <Block title={t('audit.title')} action={<Link to="/audit-entries">{t('audit.all')}</Link>}>
          <p>{t('audit.lead')}</p>
        </Block>
      )}
    </div>
  );
}

function Members() {
  const t = useTexts(HOME_TEXTS);
  const query = useQuery(membersQuery);
  return (
    <Block title={t('admin.title')} action={<Link to="/members">{t('admin.members')}</Link>}>
      <p>{t('admin.lead')}</p>
      <Loaded query={query}>
        {(members) => (
          <p className="mt-2 tabular-nums">
            {t('admin.count', {
              active: members.filter(({ disabled }) => !disabled).length,
              disabled: members.filter(({ disabled }) => disabled).length,
            })}
          </p>
        )}
      </Loaded>
    </Block>
  );
}
