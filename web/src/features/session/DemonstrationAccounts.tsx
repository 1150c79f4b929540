import type { SignInOffer } from '#domain/members/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ROLE_WORDS } from '../../platform/wording/roles.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { SESSION_TEXTS } from './locale.ts';
import type { Credentials } from './SignInForm.tsx';

type Demonstration = NonNullable<SignInOffer['demonstration']>;

/** The demonstration's posts, each one click away from the form. */
export function DemonstrationAccounts({
  demonstration,
  onChoose,
}: {
  demonstration: Demonstration;
  onChoose: (credentials: Credentials) => void;
}) {
  const t = useTexts(SESSION_TEXTS);
  const roleWord = useTexts(ROLE_WORDS);
  const language = useLanguage();
  return (
    <section aria-labelledby="demonstration" className="rounded-8 border border-rule bg-panel p-6">
      <h2 id="demonstration" className="flex flex-wrap items-center gap-2 text-[1.25rem]">
        {t('demo.title')} <ExampleMark />
      </h2>
      <p className="mb-4">{t('demo.lead')}</p>
      {demonstration.tenants.map((tenant) => (
        <div key={tenant.slug} className="mb-4">
          <h3 className="mb-2">{nameIn(language, tenant)}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {tenant.members.map((member) => (
              <li key={member.email}>
                <Button
                  size="small"
                  className="w-full justify-start text-left"
                  aria-label={`${t('demo.use', { name: roleWord(member.role) })} (${tenant.slug})`}
                  onClick={() => {
                    onChoose({ email: member.email, password: demonstration.password, tenant: '' });
                    announce(t('demo.filled', { name: roleWord(member.role) }));
                  }}
                >
                  {roleWord(member.role)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
