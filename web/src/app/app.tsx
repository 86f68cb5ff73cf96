import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import viVn from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { useTranslation } from 'react-i18next';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { theme } from './theme.js';

/** Everything the pages stand on: language, look, answers of the server, addresses. */
export function App() {
  const { i18n } = useTranslation();
  const isVietnamese = i18n.language === 'vi';
  dayjs.locale(isVietnamese ? 'vi' : 'en');
  return (
    <ConfigProvider
      locale={isVietnamese ? viVn : enUs}
      theme={theme}
      wave={{ disabled: true }}
      form={{ validateMessages: { required: i18n.t('form.required') } }}
    >
      <AntApp component={false} message={{ maxCount: 2 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
