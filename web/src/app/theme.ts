import type { ThemeConfig } from 'antd';

const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Deep green for what one does, amber for what is due; every pair of colours keeps 4.5 : 1. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#14532d',
    colorInfo: '#1c4a72',
    colorSuccess: '#1b6b3c',
    colorWarning: '#b45f06',
    colorError: '#a32020',
    colorText: '#1d2a22',
    colorTextSecondary: '#4d5a51',
    colorTextTertiary: '#56625a',
    colorTextQuaternary: '#5f6a62',
    colorTextPlaceholder: '#5f6a62',
    colorTextDescription: '#4d5a51',
    colorBgLayout: '#faf7f0',
    // What is chosen and pointed at: the library would take a grey that dark text cannot be read on.
    controlItemBgActiveHover: '#cfe5d2',
    colorBorder: '#8a8271',
    colorBorderSecondary: '#e2dccd',
    colorLink: '#1b6b3c',
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, sans-serif",
    fontSize: 16,
    borderRadius: 10,
    controlHeight: 44,
    controlHeightLG: 52,
    controlHeightSM: 44,
    // Told to keep still, the library does not wait for transitions that tokens.css takes away.
    motion: !wantsStillness,
    lineHeight: 1.55,
  },
  components: {
    Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { labelColor: '#1d2a22', verticalLabelPadding: '0 0 6px', itemMarginBottom: 20 },
    Select: { optionHeight: 44, optionPadding: '10px 12px', optionSelectedBg: '#e3f0e4' },
    DatePicker: { cellWidth: 42, cellHeight: 40, textHeight: 52 },
    Modal: { titleFontSize: 20, marginXS: 16 },
  },
};
