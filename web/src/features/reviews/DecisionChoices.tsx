import { useTexts } from '../../platform/i18n/texts.ts';
import type { DecisionWord } from '../../platform/wording/decision-word.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { SealMark } from '../../ui/DecisionSeal.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { Key } from '../../ui/Key.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { termsOf } from './draft.ts';

/** In the order of the keys 1 to 5 and 0. */
export const DECISION_KEYS: Readonly<Record<string, DecisionWord>> = {
  1: 'continue',
  2: 'revise',
  3: 'rebuild',
  4: 'withdraw',
  5: 'complete',
  0: 'defer',
};
const CHOICES = [1, 2, 3, 4, 5, 0].map(String);

/** The six decisions as seals to press. `keys` shows which key chooses each. */
export function DecisionChoices({
  value,
  onChange,
  keys,
}: {
  value: DecisionWord | null;
  onChange: (word: DecisionWord) => void;
  keys: boolean;
}) {
  const t = useTexts(DECISION_TEXTS);
  const words = useTexts(WORDS);
  const { id, error } = useFormField('decision');
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="font-bold">{t('choose')}</legend>
      {error !== undefined && (
        <p id={`${id}-error`} className="text-error">
          {error}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        {CHOICES.map((key) => {
          const word = DECISION_KEYS[key] as DecisionWord;
          const { decision, reworkKind } = termsOf(word);
          return (
            <button
              key={key}
              type="button"
              aria-pressed={value === word}
              aria-keyshortcuts={keys ? key : undefined}
              onClick={() => onChange(word)}
              className={`inline-flex min-h-12 items-center gap-2 rounded-8 border px-4 py-2 font-bold hover:bg-action-soft ${value === word ? 'border-action bg-action-soft outline-2 outline-action' : 'border-edge-strong bg-surface'}`}
            >
              <SealMark decision={decision} reworkKind={reworkKind ?? null} />
              {words(`decision.${word}`)}
              {keys && <Key>{key}</Key>}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
