import type { PolicyView } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { FieldFrame } from '../../ui/Field.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';

/** The theme of a new initiative, chosen under its policy. */
export function ThemeField({
  policies,
  value,
  onChange,
}: {
  policies: readonly PolicyView[];
  value: string;
  onChange: (themeId: string) => void;
}) {
  const t = useTexts(EDITING_TEXTS);
  const level = useLevelNames();
  const language = useLanguage();
  return (
    <FieldFrame name="themeId" label={level('theme')} description={t('themeHelp')} required>
      {(control) => (
        <select
          {...control}
          className="control w-full max-w-3xl"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('choose')}</option>
          {policies
            .filter(({ themes }) => themes.length > 0)
            .map((policy) => (
              <optgroup key={policy.id} label={nameIn(language, policy)}>
                {policy.themes.map((theme) => (
                  <option key={theme.id} value={theme.id}>
                    {nameIn(language, theme)}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      )}
    </FieldFrame>
  );
}
