import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  // The server puts each answer's own nonce in its place.
  html: { cspNonce: "{{nonce}}" },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // Fonts stay files of their own: the pages' security policy takes none from within a style sheet.
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4710" } },
});
