import { useTexts } from '../platform/i18n/texts.ts';
import { UI_TEXTS } from './texts.ts';

/** 例示（架空値）: the thing beside it is not from the organisation. */
export function ExampleMark() {
  const t = useTexts(UI_TEXTS);
  return (
    <span className="inline-block rounded-4 border border-dashed border-edge-strong px-1 text-[0.75rem] leading-5 font-normal whitespace-nowrap text-sub">
      {t('example')}
    </span>
  );
}
