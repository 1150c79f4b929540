import { type Grade, GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import { BAND_WORDS, type BandWord, MAX_BANDS } from '#domain/kpis/schemes/judgement-scheme';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { bandWord } from '../../platform/wording/trace-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { SCHEME_EDITING_TEXTS } from './editing.locale.ts';
import type { BandDraft } from './scheme-draft.ts';

const BEST_FIRST = [...GRADES_WORST_FIRST].reverse();

type BandFieldsProps = {
  /** `yearEnd` or `midYear`: the pointers of the server start with it. */
  name: string;
  legend: string;
  bands: readonly BandDraft[];
  /** What is wrong now, by field. */
  mistakes: ReadonlyMap<string, string>;
  onChange: (bands: BandDraft[]) => void;
};

/** Bands to type, best first: edge, verdict and the word that is printed. Told at once what is wrong. */
export function BandFields({ name, legend, bands, mistakes, onChange }: BandFieldsProps) {
  const t = useTexts(SCHEME_EDITING_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const change = (index: number, part: Partial<BandDraft>) =>
    onChange(bands.map((band, at) => (at === index ? { ...band, ...part } : band)));
  const add = () => {
    const last = bands.at(-1);
    if (last !== undefined) onChange([...bands.slice(0, -1), { ...last, from: '' }, last]);
  };
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-[1.125rem] font-bold">{legend}</legend>
      {bands.map((band, index) => {
        const at = `${name}.${index}`;
        const isLast = index === bands.length - 1;
        return (
          <fieldset key={index} className="rounded-8 border border-rule px-4 pt-1 pb-4">
            <legend className="px-1 text-[0.875rem]">{t('band', { number: index + 1 })}</legend>
            <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
              <div className="w-52">
                {isLast ? (
                  <p className="text-[0.875rem] text-sub">{t('lastHasNone')}</p>
                ) : (
                  <TextField
                    name={`${at}.from`}
                    label={t('from')}
                    description={t('fromHelp')}
                    inputMode="decimal"
                    width="w-32"
                    error={mistakes.get(`${at}.from`)}
                    value={band.from}
                    onChange={(from) => change(index, { from })}
                  />
                )}
              </div>
              <SelectField
                name={`${at}.verdict`}
                label={t('verdict')}
                width="w-48"
                error={mistakes.get(`${at}.verdict`)}
                value={band.verdict}
                onChange={(verdict) => change(index, { verdict: verdict as Grade })}
                options={BEST_FIRST.map((one) => ({ value: one, label: words(`verdict.${one}`) }))}
              />
              <SelectField
                name={`${at}.word`}
                label={t('word')}
                width="w-52"
                value={band.word}
                onChange={(word) => change(index, { word: word as BandWord })}
                options={BAND_WORDS.map((one) => ({ value: one, label: bandWord(one, language) }))}
              />
            </div>
          </fieldset>
        );
      })}
      <div className="flex flex-wrap gap-3">
        {bands.length < MAX_BANDS && (
          <Button size="small" onClick={add}>
            {t('addBand')}
          </Button>
        )}
        {bands.length > 2 && (
          <Button size="small" onClick={() => onChange([...bands.slice(0, -2), ...bands.slice(-1)])}>
            {t('removeBand')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
