import { defineConfig } from "vitest/config";

/** Where a Plenary runs while the console is developed; `npm run dev` passes calls on to it. */
const server = process.env.PLENARY_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
    build: {
        // The page is at /, all it needs below /console/. Nothing is inlined: the page's policy allows files only.
        assetsDir: "console",
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        target: "es2023",
    },
    server: { host: "127.0.0.1", proxy: { "/manage": server, "/api": server } },
    test: { environment: "node", include: ["src/**/*.test.ts"], isolate: false },
});
