import { parseDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import type { Day } from '#domain/calendar/day';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { useFormField } from './Form.tsx';
import { UI_TEXTS } from './texts.ts';

type DayFieldProps = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  required?: boolean;
  error?: string | undefined;
  value: Day | null;
  onChange: (day: Day | null) => void;
  min?: Day;
  max?: Day;
};

/** A day, typed part by part or taken from a calendar, both by keyboard. Import it lazily where the screen can do without. */
export function DayField({
  name,
  label,
  description,
  required = false,
  error,
  value,
  onChange,
  min,
  max,
}: DayFieldProps) {
  const t = useTexts(UI_TEXTS);
  const language = useLanguage();
  const field = useFormField(name);
  const message = error ?? field.error;
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <DatePicker
        value={value === null ? null : parseDate(value)}
        onChange={(day) => onChange(day === null ? null : (day.toString() as Day))}
        minValue={min === undefined ? null : parseDate(min)}
        maxValue={max === undefined ? null : parseDate(max)}
        isInvalid={message !== undefined}
        isRequired={required}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
        className="flex flex-col gap-1"
      >
        <Label className="font-bold">
          {label}
          {required && <span className="ml-2 text-[0.875rem] font-normal text-error-on-panel">{t('required')}</span>}
        </Label>
        {description !== undefined && (
          <Text slot="description" className="text-[0.875rem] text-sub">
            {description}
          </Text>
        )}
        <Group id={field.id} tabIndex={-1} className="control flex w-fit items-center gap-2 pr-1">
          <DateInput className="flex">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="min-h-6 rounded-4 px-0.5 tabular-nums focus:bg-action focus:text-white data-[placeholder]:text-sub"
              />
            )}
          </DateInput>
          <Button
            aria-label={t('calendar.open')}
            className="flex size-10 items-center justify-center rounded-4 text-action hover:bg-action-soft"
          >
            <CalendarIcon />
          </Button>
        </Group>
        <FieldError className="text-error">{message}</FieldError>
        <Popover className="rounded-8 border border-edge-strong bg-surface p-4 shadow-3">
          <Dialog className="outline-none">
            <CalendarPanel />
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

function CalendarPanel() {
  const t = useTexts(UI_TEXTS);
  const step =
    'flex size-10 items-center justify-center rounded-4 text-action hover:bg-action-soft data-[disabled]:text-sub';
  return (
    <Calendar>
      <header className="mb-2 flex items-center justify-between">
        <Button slot="previous" aria-label={t('calendar.previous')} className={step}>
          <Chevron direction="M10 3 5 8l5 5" />
        </Button>
        <Heading className="font-bold" />
        <Button slot="next" aria-label={t('calendar.next')} className={step}>
          <Chevron direction="m6 3 5 5-5 5" />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="size-10 text-[0.875rem] font-normal text-sub">{day}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="flex size-10 items-center justify-center rounded-4 tabular-nums hover:bg-action-soft data-[disabled]:text-sub data-[disabled]:line-through data-[outside-month]:hidden data-[selected]:bg-action data-[selected]:text-white"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

function CalendarIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <rect x="2.5" y="4" width="15" height="13.5" rx="1.5" />
      <path d="M2.5 8h15M6.5 2v4M13.5 2v4" />
    </svg>
  );
}

function Chevron({ direction }: { direction: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d={direction} />
    </svg>
  );
}
