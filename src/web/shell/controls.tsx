import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.js';
import { nonce, useShown } from './appearance.js';
import { usePreferences } from './preferences.js';
import { themeFor } from './theme.js';
import { useMedia } from './use-media.js';

/** Language, colours and text size around what is made of antd; the page before a session is not. */
export function Controls({ children }: { readonly children: ReactNode }) {
  const { textSize } = usePreferences();
  const language = useLanguage();
  const shown = useShown();
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeFor(shown, textSize, isStill)}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
