import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMedia } from '../../platform/media.ts';
import { fiscalYearShown, plansQuery, useCurrentPlan } from '../../platform/plan/current-plan.ts';
import { AsOfControl } from './AsOfControl.tsx';
import { SHELL_TEXTS } from './texts.ts';

const SELECT = 'min-h-10 max-w-52 max-sm:max-w-36 rounded-8 border border-edge-strong bg-surface px-2 text-[0.875rem]';

/** What every plan screen shows: which plan, which fiscal year, as of which day. All three live in the address. */
export function PlanControls() {
  const t = useTexts(SHELL_TEXTS);
  const language = useLanguage();
  const { fiscalYear: yearName, era } = useTenantCalendar();
  const search = useSearch({ from: '/signed-in' });
  const navigate = useNavigate();
  // A phone has no room for both calendars in one field.
  const hasRoom = !useMedia('(max-width: 40rem)');
  const { data: plans = [] } = useQuery(plansQuery);
  const plan = useCurrentPlan(search.plan);
  if (plan === null || plan === undefined) return null;

  const { fromFiscalYear, toFiscalYear } = plan.period;
  const shown = fiscalYearShown(plan, search);
  const years = Array.from({ length: toFiscalYear - fromFiscalYear + 1 }, (_, index) => fromFiscalYear + index);
  if (!years.includes(shown)) years.push(shown);
  return (
    <>
      {plans.length > 1 && (
        <label className="flex items-center gap-2 text-[0.875rem]">
          {t('plan')}
          <select
            className={SELECT}
            value={plan.id}
            onChange={(event) =>
              void navigate({
                to: '.',
                search: (before) => ({ ...before, plan: event.target.value, fiscalYear: undefined, asOf: undefined }),
              })
            }
          >
            {plans.map(({ id, title, titleEn }) => (
              <option key={id} value={id}>
                {nameIn(language, { name: title, nameEn: titleEn })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="flex items-center gap-2 text-[0.875rem]">
        <span className="max-sm:unseen">{t('fiscalYear')}</span>
        <select
          className={SELECT}
          value={shown}
          onChange={(event) =>
            void navigate({ to: '.', search: (before) => ({ ...before, fiscalYear: Number(event.target.value) }) })
          }
        >
          {years.map((year) => (
            <option key={year} value={year}>
              {yearName(year)}
              {hasRoom && era(year) !== null && `（${era(year)}）`}
            </option>
          ))}
        </select>
      </label>
      <AsOfControl plan={plan} />
    </>
  );
}
