import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { LazyDayField } from '../../ui/LazyDayField.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import type { ContractDraft } from './initiative-draft.ts';
import { RemoveLine, useFocusOfNewLine } from './TextLines.tsx';

/** Contracts with the day on which they end. */
export function ContractLines({
  contracts,
  onChange,
}: {
  contracts: readonly ContractDraft[];
  onChange: (contracts: ContractDraft[]) => void;
}) {
  const t = useTexts(EDITING_TEXTS);
  const { id } = useFormField('contracts');
  const { frame, grew } = useFocusOfNewLine('input');
  return (
    <fieldset ref={frame} id={id} tabIndex={-1}>
      <legend className="mb-1 font-bold">{t('contracts')}</legend>
      <p className="mb-2 text-[0.875rem] text-sub">{t('contractsHelp')}</p>
      <ul className="flex flex-col gap-4">
        {contracts.map((contract, index) => {
          const name = t('contractOf', { number: index + 1 });
          const set = (part: Partial<ContractDraft>) => onChange(contracts.with(index, { ...contract, ...part }));
          return (
            <li key={index}>
              <fieldset className="rounded-8 border border-rule p-4">
                <legend className="unseen">{name}</legend>
                <div className="flex flex-wrap items-start gap-4">
                  <TextField
                    name={`contracts.${index}.name`}
                    label={t('contractName')}
                    required
                    width="w-60 sm:w-72"
                    value={contract.name}
                    onChange={(typed) => set({ name: typed })}
                  />
                  <LazyDayField
                    name={`contracts.${index}.endsOn`}
                    label={t('endsOn')}
                    required
                    value={contract.endsOn}
                    onChange={(endsOn) => set({ endsOn })}
                  />
                  <TextField
                    name={`contracts.${index}.note`}
                    label={t('remark')}
                    width="w-60 sm:w-64"
                    value={contract.note}
                    onChange={(note) => set({ note })}
                  />
                </div>
                <div className="mt-2">
                  <RemoveLine
                    name={name}
                    onRemove={() => {
                      onChange(contracts.toSpliced(index, 1));
                      frame.current?.querySelector<HTMLElement>('[data-add]')?.focus();
                    }}
                  />
                </div>
              </fieldset>
            </li>
          );
        })}
      </ul>
      <Button
        data-add=""
        size="small"
        className="mt-3"
        onClick={() => {
          grew();
          onChange([...contracts, { name: '', endsOn: null, note: '' }]);
        }}
      >
        {t('addContract')}
      </Button>
    </fieldset>
  );
}
