import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberView } from '#domain/members/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { AddDepartmentDialog } from './AddDepartmentDialog.tsx';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { ChangeMemberDialog } from './ChangeMemberDialog.tsx';
import { Departments } from './Departments.tsx';
import { DisableMemberDialog } from './DisableMemberDialog.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { membersQuery } from './members.api.ts';
import { MemberTable } from './MemberTable.tsx';

type Opened = { what: 'add' | 'department' } | { what: 'change' | 'disable'; id: string } | null;

/** Who has a seat, with which roles. */
export function MembersScreen() {
  const t = useTexts(MEMBERS_TEXTS);
  const may = useMay();
  const query = useQuery(membersQuery);
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const add = (
    <Button look="primary" onClick={() => setOpened({ what: 'add' })}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={may('members.write') ? add : undefined}>
        {t('lead')}
      </PageHeader>
      <Loaded query={query}>
        {(members) => {
          const member = opened !== null && 'id' in opened ? members.find(({ id }) => id === opened.id) : undefined;
          return (
            <>
              {members.length === 0 ? (
                <EmptyState title={t('empty')} action={add} />
              ) : (
                <MemberTable members={members} onOpen={(what, { id }: MemberView) => setOpened({ what, id })} />
              )}
              <Departments onAdd={may('members.write') ? () => setOpened({ what: 'department' }) : undefined} />
              {opened?.what === 'add' && <AddMemberDialog onClose={close} />}
              {opened?.what === 'department' && <AddDepartmentDialog onClose={close} />}
              {opened?.what === 'change' && member && <ChangeMemberDialog member={member} onClose={close} />}
              {opened?.what === 'disable' && member && <DisableMemberDialog member={member} onClose={close} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
