import { LANGUAGES, switchLanguage, useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { UI_TEXTS } from '../../ui/texts.ts';

const NAMES = { ja: '日本語', en: 'English' };

/** JA/EN. Each language is named in itself. */
export function LanguageSwitch() {
  const t = useTexts(UI_TEXTS);
  const language = useLanguage();
  return (
    <div role="group" aria-label={t('language')} className="flex">
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => switchLanguage(code)}
          className={`min-h-10 border border-edge-strong px-3 text-[0.875rem] whitespace-nowrap first:rounded-l-8 last:-ml-px last:rounded-r-8 ${code === language ? 'bg-action font-bold text-white' : 'text-action hover:bg-action-soft'}`}
        >
          {NAMES[code]}
        </button>
      ))}
    </div>
  );
}
