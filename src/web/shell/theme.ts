import { type ThemeConfig, theme } from 'antd';
import type { TextSize } from './preferences.js';

export type Shown = 'light' | 'dark' | 'contrast';

/** Greys of antd that fall short of 4.5:1, and of 3:1 for borders of controls (WCAG 2.2, 1.4.3 and 1.4.11). */
const light: ThemeConfig['token'] = {
  colorPrimary: '#0b4a8f',
  colorLink: '#0b4a8f',
  colorError: '#b3150f',
  colorWarning: '#8a5300',
  colorSuccess: '#1f6b1f',
  colorSuccessBg: '#eef7ee',
  colorSuccessBorder: '#8fbf8f',
  colorWarningBg: '#fdf5e6',
  colorWarningBorder: '#d8b272',
  colorErrorBg: '#fdefee',
  colorErrorBorder: '#dd9a96',
  colorTextSecondary: '#454545',
  colorTextTertiary: '#595959',
  colorTextDescription: '#595959',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDisabled: '#6b6b6b',
  colorBorder: '#8c8c8c',
};

const dark: ThemeConfig['token'] = {
  colorPrimary: '#3f8ae0',
  colorLink: '#7db8ff',
  colorError: '#ff8a80',
  colorWarning: '#ffc069',
  colorSuccess: '#95de64',
  colorTextSecondary: '#d0d0d0',
  colorTextTertiary: '#b8b8b8',
  colorTextDescription: '#b8b8b8',
  colorTextPlaceholder: '#a6a6a6',
  colorTextDisabled: '#a6a6a6',
  colorBorder: '#7a7a7a',
};

const contrast: ThemeConfig['token'] = {
  colorPrimary: '#00308a',
  colorLink: '#00308a',
  colorError: '#8b0000',
  colorWarning: '#5c3700',
  colorSuccess: '#004d00',
  colorText: '#000000',
  colorTextSecondary: '#000000',
  colorTextTertiary: '#000000',
  colorTextDescription: '#000000',
  colorTextPlaceholder: '#333333',
  colorTextDisabled: '#333333',
  colorBorder: '#000000',
  colorBorderSecondary: '#000000',
  colorSplit: '#000000',
  lineWidth: 2,
};

const tokens = { light, dark, contrast };

/** The look of everything; one set of tokens for each appearance. */
export const themeFor = (shown: Shown, textSize: TextSize, isStill: boolean): ThemeConfig => ({
  algorithm: shown === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    ...tokens[shown],
    fontFamily: 'var(--font)',
    fontSize: (15 * textSize) / 100,
    controlHeight: Math.round((34 * textSize) / 100),
    borderRadius: 4,
    motion: !isStill,
  },
  components: { Layout: { headerPadding: '0 16px', headerHeight: 52 } },
});
