import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// File names carry no hash: the bot copies them beside its executable, where old ones would pile up.
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../TeamsOrchestrator.Bot/wwwroot',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: ['index.html', 'gallery.html'],
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});
