import { Link } from '@tanstack/react-router';
import type { PlanView, PolicyView } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { PLANS_TEXTS } from './locale.ts';

/** Every policy with its themes, also those that have no initiative. */
export function Policies({ plan }: { plan: PlanView }) {
  return (
    <ol className="grid gap-4 lg:grid-cols-2">
      {plan.policies.map((policy) => (
        <li key={policy.id} className="rounded-8 border border-rule p-4">
          <Policy policy={policy} plan={plan} />
        </li>
      ))}
    </ol>
  );
}

function Policy({ policy, plan }: { policy: PolicyView; plan: PlanView }) {
  const t = useTexts(PLANS_TEXTS);
  const language = useLanguage();
  const served = plan.visionPolicyLinks
    .filter(({ policyId }) => policyId === policy.id)
    .map(({ visionId }) => plan.visions.find(({ id }) => id === visionId));
  const visions = served.filter((vision) => vision !== undefined);
  return (
    <>
      {policy.label !== null && (
        <p className="text-[0.875rem] text-sub">
          <Name of={{ name: policy.label, nameEn: policy.labelEn }} />
        </p>
      )}
      <h3 className="text-[1.125rem]">
        {policy.position}. <Name of={policy} />
      </h3>
      {visions.length > 0 && (
        <p className="text-[0.875rem]">
          {t('serves', {
            names: visions.map((vision) => nameIn(language, vision)).join(language === 'ja' ? '、' : ', '),
          })}
        </p>
      )}
      {policy.themes.length > 0 && (
        <ul className="mt-2 list-disc pl-6" aria-label={t('themes')}>
          {policy.themes.map((theme) => (
            <li key={theme.id}>
              <Name of={theme} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2">
        {policy.initiativeCount === 0 ? (
          <span className="text-sub">{t('noInitiatives')}</span>
        ) : (
          <Link to="/initiatives" search={{ policy: policy.id }}>
            {t('initiatives', { count: policy.initiativeCount })}
            <span className="unseen">{t('of', { policy: nameIn(language, policy) })}</span>
          </Link>
        )}
      </p>
    </>
  );
}
