import { Link } from '@tanstack/react-router';
import type { PlanView, PolicyView } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelName } from '../../platform/wording/level-name.ts';
import { PLANS_TEXTS } from './locale.ts';
import { AddPart, ChangePart, NoParts } from './PartButtons.tsx';
import type { Opened } from './PlanDialogs.tsx';
import { OfWhat } from '../../ui/OfWhat.tsx';

type OnOpen = ((opened: Opened) => void) | undefined;

/** Every policy with its themes, also those that have no initiative. `onOpen` is there for who may change them. */
export function Policies({ plan, onOpen }: { plan: PlanView; onOpen: OnOpen }) {
  return (
    <>
      {plan.policies.length === 0 && <NoParts kind="policy" />}
      <ol className="grid gap-4 lg:grid-cols-2">
        {plan.policies.map((policy) => (
          <li key={policy.id} className="rounded-8 border border-rule p-4">
            <Policy policy={policy} plan={plan} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {onOpen !== undefined && <AddPart kind="policy" wholeId={plan.id} onOpen={onOpen} />}
    </>
  );
}

function Policy({ policy, plan, onOpen }: { policy: PolicyView; plan: PlanView; onOpen: OnOpen }) {
  const t = useTexts(PLANS_TEXTS);
  const language = useLanguage();
  const vision = useLevelName('vision');
  const themes = useLevelName('theme', 'many');
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
      <div className="flex flex-wrap items-baseline">
        <h3 className="text-[1.125rem]">
          {policy.position}. <Name of={policy} />
        </h3>
        {onOpen !== undefined && <ChangePart kind="policy" wholeId={plan.id} part={policy} onOpen={onOpen} />}
      </div>
      {visions.length > 0 && (
        <p className="text-[0.875rem]">
          {t('serves', {
            vision,
            names: visions.map((one) => nameIn(language, one)).join(language === 'ja' ? '、' : ', '),
          })}
        </p>
      )}
      {policy.themes.length > 0 && (
        <ul className="mt-2 list-disc pl-6" aria-label={themes}>
          {policy.themes.map((theme) => (
            <li key={theme.id}>
              <Name of={theme} />
              {onOpen !== undefined && <ChangePart kind="theme" wholeId={policy.id} part={theme} onOpen={onOpen} />}
            </li>
          ))}
        </ul>
      )}
      {onOpen !== undefined && (
        <AddPart kind="theme" wholeId={policy.id} to={nameIn(language, policy)} onOpen={onOpen} />
      )}
      <p className="mt-2">
        {policy.initiativeCount === 0 ? (
          <span className="text-sub">{t('noInitiatives')}</span>
        ) : (
          <Link to="/initiatives" search={{ policy: policy.id }}>
            {t('initiatives', { count: policy.initiativeCount })}
            <OfWhat name={nameIn(language, policy)} />
          </Link>
        )}
      </p>
    </>
  );
}
