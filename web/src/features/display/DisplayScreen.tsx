import { contrast, eraLine, motion, TEXT_SIZES, textSize } from '../../platform/display.ts';
import { LANGUAGES, switchLanguage, useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { enableSingleKeys, useSingleKeysEnabled } from '../../platform/keys.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DISPLAY_TEXTS } from './locale.ts';

const LANGUAGE_NAMES = { ja: '日本語', en: 'English' };

/** 表示設定: what suits one reader's eyes and hands, kept in their browser. */
export function DisplayScreen() {
  const t = useTexts(DISPLAY_TEXTS);
  const language = useLanguage();
  const keys = useSingleKeysEnabled();
  const reset = () => {
    textSize.set('usual');
    contrast.set('system');
    motion.set('system');
    eraLine.set('shown');
    enableSingleKeys(true);
    announce(t('wasReset'));
  };
  return (
    <>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      <div className="flex max-w-3xl flex-col gap-6">
        <RadioGroup
          name="textSize"
          legend={t('textSize')}
          choices={TEXT_SIZES.map((value) => ({ value, label: t(`size.${value}`) }))}
          value={textSize.use()}
          onChange={textSize.set}
        />
        <RadioGroup
          name="contrast"
          legend={t('contrast')}
          choices={(['system', 'more'] as const).map((value) => ({ value, label: t(`contrastAs.${value}`) }))}
          value={contrast.use()}
          onChange={contrast.set}
        />
        <RadioGroup
          name="motion"
          legend={t('motion')}
          choices={(['system', 'less'] as const).map((value) => ({ value, label: t(`motionAs.${value}`) }))}
          value={motion.use()}
          onChange={motion.set}
        />
        <RadioGroup
          name="era"
          legend={t('era')}
          description={<Spoken text={t('eraNote')} />}
          choices={(['shown', 'hidden'] as const).map((value) => ({ value, label: t(`eraAs.${value}`) }))}
          value={eraLine.use()}
          onChange={eraLine.set}
        />
        <RadioGroup
          name="language"
          legend={t('language')}
          choices={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> }))}
          value={language}
          onChange={switchLanguage}
        />
        <fieldset>
          <legend className="font-bold">{t('keys')}</legend>
          <Checkbox
            label={t('singleKeys')}
            description={t('singleKeysNote')}
            checked={keys}
            onChange={enableSingleKeys}
          />
        </fieldset>
        <p>
          <Button onClick={reset}>{t('reset')}</Button>
        </p>
      </div>
    </>
  );
}
