import { useTexts } from '../../platform/i18n/texts.ts';
import { DayField, TextField } from '../../ui/Field.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import type { ContractDraft } from './initiative-draft.ts';
import { LineList } from './LineList.tsx';

type Props = { contracts: readonly ContractDraft[]; onChange: (contracts: ContractDraft[]) => void };

/** Contracts with the day on which they end. */
export function ContractLines({ contracts, onChange }: Props) {
  const t = useTexts(EDITING_TEXTS);
  return (
    <LineList
      name="contracts"
      legend={t('contracts')}
      description={t('contractsHelp')}
      lines={contracts}
      onChange={onChange}
      nameOf={(_, index) => t('contractOf', { number: index + 1 })}
      addLabel={t('addContract')}
      newLine={{ name: '', endsOn: null, note: '' }}
      firstField="input"
    >
      {(contract, index, set) => (
        <>
          <TextField
            name={`contracts.${index}.name`}
            label={t('contractName')}
            required
            width="w-60 sm:w-72"
            value={contract.name}
            onChange={(name) => set({ name })}
          />
          <DayField
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
        </>
      )}
    </LineList>
  );
}
