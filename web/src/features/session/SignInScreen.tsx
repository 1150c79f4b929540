import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx';
import { SESSION_TEXTS } from './locale.ts';
import { signInOfferQuery } from './session.api.ts';
import { type Credentials, SignInForm } from './SignInForm.tsx';

/** The way in. The demonstration's accounts stand beside the form as long as the demonstration is loaded. */
export function SignInScreen({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTexts(SESSION_TEXTS);
  const language = useLanguage();
  const { data: offer } = useQuery(signInOfferQuery);
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '', tenant: '' });
  const demonstration = offer?.demonstration ?? null;
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
      <div>
        <PageHeader title={t('title')}>{t('lead')}</PageHeader>
        <SignInForm
          credentials={credentials}
          onChange={setCredentials}
          onSignedIn={onSignedIn}
          tenants={(demonstration?.tenants ?? []).map((tenant) => ({
            slug: tenant.slug,
            name: nameIn(language, tenant),
          }))}
        />
        <p className="mt-6 text-[0.875rem] text-sub">{t('forgotten')}</p>
      </div>
      {demonstration !== null && <DemonstrationAccounts demonstration={demonstration} onChoose={setCredentials} />}
    </div>
  );
}
