import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionView } from '#domain/members/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { sessionEnded, useSessionEnded } from '../../platform/session/session-end.ts';
import { useSession } from '../../platform/session/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SESSION_TEXTS } from './locale.ts';
import { useTakeSession } from './session.api.ts';
import { type Credentials, SignInForm } from './SignInForm.tsx';

/** Asks for the password above the page when the session has ended, so that nothing typed below is lost. */
export function SessionEndedDialog() {
  return useSessionEnded() ? <EndedDialog /> : null;
}

function EndedDialog() {
  const t = useTexts(SESSION_TEXTS);
  const { member, tenant } = useSession();
  const queries = useQueryClient();
  const takeSession = useTakeSession();
  const [credentials, setCredentials] = useState<Credentials>({
    email: member.email,
    password: '',
    tenant: tenant.slug,
  });
  const goOn = (session: SessionView) => {
    // Somebody else must not see, or send, what this member had typed.
    if (session.member.id !== member.id) {
      window.location.assign('/');
      return;
    }
    takeSession(session);
    sessionEnded.mended();
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
  return (
    <Dialog title={t('ended.title')}>
      <p className="mb-6">{t('ended.lead')}</p>
      <SignInForm credentials={credentials} onChange={setCredentials} onSignedIn={goOn} />
    </Dialog>
  );
}
