import type { MemberView } from '#domain/members/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { errorsOf, Form } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { changeMember } from './members.api.ts';

/** Asks before somebody is locked out; opening the seat again needs no question. */
export function DisableMemberDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const t = useTexts(MEMBERS_TEXTS);
  const name = nameIn(useLanguage(), member);
  const command = useCommand({
    run: (disabled: boolean) => changeMember(member, { disabled }),
    invalidates: [['members']],
    onDone: () => {
      announce(t('saved', { name }));
      onClose();
    },
  });
  return (
    <Dialog title={t('disableTitle', { name })} onClose={onClose}>
      <Form errors={errorsOf(command.error)} onSubmit={() => command.submit(true)}>
        <p>{t('disableWhy')}</p>
        <FormActs label={t('disable')} look="danger" busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
