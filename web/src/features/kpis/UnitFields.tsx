import type { Consequence } from '#domain/kpis/meaning';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { belonging, type DefinitionDraft } from './definition-draft.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { useSentence } from './Meaning.tsx';

const MOST_DECIMALS = 10;

type UnitFieldsProps = {
  draft: DefinitionDraft;
  change: Change<DefinitionDraft>;
  /** Of the change so far: whether the English unit has been thought of stands beside its field, too. */
  consequences: readonly Consequence[];
};

/** The unit in both languages, and how many decimals its numbers have. */
export function UnitFields({ draft, change, consequences }: UnitFieldsProps) {
  const t = useTexts(DEFINING_TEXTS);
  const say = useSentence();
  const set = settersOf(change);
  const englishUnit = consequences.find(({ code }) => code === 'english_unit_stays');
  return (
    <div className="flex flex-wrap items-start gap-4">
      <TextField
        name="unit"
        label={t('unit')}
        required
        width="w-32"
        lang="ja"
        value={draft.unit}
        onChange={set('unit')}
      />
      <TextField
        name="unitEn"
        label={t('unitEn')}
        lang="en"
        width="w-32"
        note={englishUnit && say(englishUnit)}
        value={draft.unitEn}
        onChange={set('unitEn')}
      />
      {belonging(draft).amounts && (
        <SelectField
          name="decimals"
          label={t('decimals')}
          width="w-24"
          value={draft.decimals}
          onChange={set('decimals')}
          options={Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => String(digits)).map((digits) => ({
            value: digits,
            label: digits,
          }))}
        />
      )}
    </div>
  );
}
