import { remembered } from './remembered.ts';

// 表示設定: how this browser shows Ayumi. Style sheets read them from the root element.

const PERCENT = { usual: 100, large: 125, larger: 150, largest: 200 };
export const TEXT_SIZES = ['usual', 'large', 'larger', 'largest'] as const;

/** 文字サイズ, in percent of what the browser calls usual. */
export const textSize = remembered('ayumi.text-size', TEXT_SIZES, (size) => {
  document.documentElement.style.fontSize = size === 'usual' ? '' : `${PERCENT[size]}%`;
});

/** Stronger rules and text; `system`: as browser and operating system ask. */
export const contrast = remembered('ayumi.contrast', ['system', 'more'], (value) => {
  document.documentElement.dataset['contrast'] = value;
});

/** Nothing moves; `system`: as browser and operating system ask. */
export const motion = remembered('ayumi.motion', ['system', 'less'], (value) => {
  document.documentElement.dataset['motion'] = value;
});

/** Whether 令和元年度 stands below 2019年度. */
export const eraLine = remembered('ayumi.era', ['shown', 'hidden']);
