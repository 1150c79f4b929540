import { useQuery } from '@tanstack/react-query';
import { ends, type ItemAction } from '#domain/reviews/decision';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import type { DecisionWord } from '../../platform/wording/decision-word.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { chosenAction, type DecisionDraft, itemActions, itemsToSettle, termsOf } from './draft.ts';
import { initiativesQuery, type OpenThings } from './reviews.api.ts';

type Props = {
  draft: DecisionDraft & { word: DecisionWord };
  open: OpenThings;
  initiative: { id: string; planId: string };
  onChange: (items: DecisionDraft['items']) => void;
};

/** What becomes of each open bar. Nothing is chosen beforehand, so that nothing ends by an oversight. */
export function SettleItems({ draft, open, initiative, onChange }: Props) {
  const t = useTexts(DECISION_TEXTS);
  const language = useLanguage();
  const { id: fieldId, error } = useFormField('scheduleItems');
  const { data: initiatives = [] } = useQuery(initiativesQuery(initiative.planId));
  const items = itemsToSettle(draft.word, open);
  const isOver = ends(termsOf(draft.word).decision);
  if (items.length === 0) return isOver ? <p className="text-sub">{t('noItems')}</p> : null;

  const targets = initiatives
    .filter(
      ({ id, status }) =>
        id !== initiative.id && status !== 'withdrawn' && status !== 'completed' && status !== 'withdrawal_planned',
    )
    .map(({ id, number, title, titleEn }) => ({
      value: id,
      label: `${number}. ${nameIn(language, { name: title, nameEn: titleEn })}`,
    }));
  const set = (id: string, action: ItemAction | '', toInitiativeId = draft.items[id]?.toInitiativeId ?? '') =>
    onChange({ ...draft.items, [id]: { action, toInitiativeId } });
  const choices = itemActions(draft.word).map((action) => ({
    value: action as ItemAction | 'keep',
    label: t(`action.${action}`),
  }));
  return (
    <fieldset id={fieldId} tabIndex={-1}>
      <legend className="font-bold">{isOver ? t('items') : t('itemsTentative')}</legend>
      <p className="text-[0.875rem] text-sub">{isOver ? t('itemsHelp') : t('itemsTentativeHelp')}</p>
      {error !== undefined && <p className="text-error">{error}</p>}
      {isOver && (
        <Button
          size="small"
          className="mt-2 min-h-11"
          onClick={() =>
            onChange(Object.fromEntries(items.map(({ id }) => [id, { action: 'end' as const, toInitiativeId: '' }])))
          }
        >
          {t('endAll')}
        </Button>
      )}
      <div className="mt-2 divide-y divide-rule">
        {items.map((item) => {
          const action = chosenAction(draft, item.id);
          return (
            <div key={item.id} className="py-3">
              <RadioGroup
                name={`item-${item.id}`}
                legend={nameIn(language, { name: item.label, nameEn: item.labelEn })}
                inline
                choices={isOver ? choices : [...choices, { value: 'keep' as const, label: t('action.keep') }]}
                value={action === '' ? (isOver ? null : 'keep') : action}
                onChange={(value) => set(item.id, value === 'keep' ? '' : value)}
              />
              {action === 'move' && (
                <SelectField
                  name={`to-${item.id}`}
                  label={t('moveTo')}
                  required
                  empty={t('chooseOne')}
                  options={targets}
                  value={draft.items[item.id]?.toInitiativeId ?? ''}
                  onChange={(to) => set(item.id, 'move', to)}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
