import type { MemberView } from '#domain/members/contract';
import { Name, nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useSession } from '../../platform/session/session.ts';
import { ROLE_WORDS } from '../../platform/wording/roles.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { changeMember } from './members.api.ts';

type MemberTableProps = {
  members: readonly MemberView[];
  onOpen: (what: 'change' | 'disable', member: MemberView) => void;
};

export function MemberTable({ members, onOpen }: MemberTableProps) {
  const t = useTexts(MEMBERS_TEXTS);
  const language = useLanguage();
  const enable = useCommand({
    run: (member: MemberView) => changeMember(member, { disabled: false }),
    invalidates: [['members']],
    onDone: (member) => announce(t('saved', { name: nameIn(language, member) })),
  });
  return (
    <>
      {enable.error !== null && (
        <Notice tone="error" live>
          {problemSentence(enable.error)}
        </Notice>
      )}
      <Table caption={t('title')} captionHidden className="min-w-4xl">
        <thead>
          <tr>
            <HeadCell>{t('name')}</HeadCell>
            <HeadCell>{t('email')}</HeadCell>
            <HeadCell>{t('roles')}</HeadCell>
            <HeadCell>{t('department')}</HeadCell>
            <HeadCell>{t('state')}</HeadCell>
            <ActsHead />
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} onOpen={onOpen} onEnable={enable.submit} />
          ))}
        </tbody>
      </Table>
    </>
  );
}

type MemberRowProps = Pick<MemberTableProps, 'onOpen'> & { member: MemberView; onEnable: (member: MemberView) => void };

function MemberRow({ member, onOpen, onEnable }: MemberRowProps) {
  const t = useTexts(MEMBERS_TEXTS);
  const roleWord = useTexts(ROLE_WORDS);
  const { member: self } = useSession();
  const name = nameIn(useLanguage(), member);
  return (
    <tr>
      <RowHead className="font-bold">
        <Name of={member} />
        {member.id === self.id && <span className="font-normal">{t('you')}</span>}
        {member.post !== null && (
          <span className="block text-[0.875rem] font-normal text-sub">
            <Spoken text={member.post} />
          </span>
        )}
      </RowHead>
      <Cell className="text-[0.875rem] break-words">{member.email}</Cell>
      <Cell>{member.roles.map((role) => roleWord(role)).join(' / ')}</Cell>
      <Cell>
        {member.department === null ? (
          <span className="text-sub">{t('noDepartment')}</span>
        ) : (
          <Name of={member.department} />
        )}
      </Cell>
      <Cell className="whitespace-nowrap">{member.disabled ? <strong>{t('disabled')}</strong> : t('active')}</Cell>
      <Cell className="no-print">
        <div className="flex gap-2 whitespace-nowrap">
          <Button size="small" aria-label={t('changeOf', { name })} onClick={() => onOpen('change', member)}>
            {t('change')}
          </Button>
          {member.disabled ? (
            <Button size="small" aria-label={t('enableOf', { name })} onClick={() => onEnable(member)}>
              {t('enable')}
            </Button>
          ) : (
            <Button
              size="small"
              look="quiet"
              aria-label={t('disableOf', { name })}
              onClick={() => onOpen('disable', member)}
            >
              {t('disable')}
            </Button>
          )}
        </div>
      </Cell>
    </tr>
  );
}
