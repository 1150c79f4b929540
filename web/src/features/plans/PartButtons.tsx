import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelName } from '../../platform/wording/level-name.ts';
import { Button } from '../../ui/Button.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import type { Opened } from './PlanDialogs.tsx';
import type { PartKind, PartView } from './plans.api.ts';

type PartButtonProps = { kind: PartKind; wholeId: string; onOpen: (opened: Opened) => void };

/** `to` is the name of what it is added to, where the page has several such buttons. */
export function AddPart({ kind, wholeId, onOpen, to }: PartButtonProps & { to?: string }) {
  const t = useTexts(EDITING_TEXTS);
  const level = useLevelName(kind);
  return (
    <p className="no-print mt-3">
      <Button
        size="small"
        {...(to !== undefined && { 'aria-label': t('addTo', { name: to, level }) })}
        onClick={() => onOpen({ what: 'part', kind, wholeId, id: null })}
      >
        {t('add', { level })}
      </Button>
    </p>
  );
}

export function ChangePart({ kind, wholeId, onOpen, part }: PartButtonProps & { part: PartView }) {
  const t = useTexts(EDITING_TEXTS);
  const language = useLanguage();
  return (
    <span className="no-print ml-2">
      <Button
        look="quiet"
        size="small"
        aria-label={t('changeOf', { name: nameIn(language, part) })}
        onClick={() => onOpen({ what: 'part', kind, wholeId, id: part.id })}
      >
        {t('change')}
      </Button>
    </span>
  );
}

export function NoParts({ kind }: { kind: PartKind }) {
  const t = useTexts(EDITING_TEXTS);
  const level = useLevelName(kind);
  return <p className="text-sub">{t('noneYet', { level })}</p>;
}
