import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: fonts or scripts, so nothing may be inlined.
    assetsInlineLimit: 0,
    // antd alone is larger than the default warning limit.
    chunkSizeWarningLimit: 1000,
    // What several pages share comes in two files, not in dozens: each costs a phone a round trip.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: 'library', test: /node_modules/, minShareCount: 4 },
            { name: 'common', test: /web[\\/]src/, minShareCount: 4 },
          ],
        },
      },
    },
  },
});
