import { defineConfig } from "vitest/config";

/** One server and one browser at a time: what a scene changes, another may see. */
export default defineConfig({
    test: {
        environment: "node",
        include: ["e2e/*.e2e.ts"],
        fileParallelism: false,
        testTimeout: 90_000,
        reporters: ["verbose"],
    },
});
