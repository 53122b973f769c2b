import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** Debian's Chromium, unless PLENARY_TEST_CHROMIUM names another. */
const EXECUTABLE = process.env.PLENARY_TEST_CHROMIUM ?? "/usr/bin/chromium";

const QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** A browser with an empty profile, and all that it complained about. */
export class Browser {
    readonly context: BrowserContext;
    /** Errors in the console, breaches of the page's policy, and whatever a script threw. */
    readonly complaints: string[] = [];
    readonly #profile: string;

    private constructor(context: BrowserContext, profile: string) {
        this.context = context;
        this.#profile = profile;
    }

    static async open(look: { dark?: boolean; width?: number } = {}): Promise<Browser> {
        const profile = mkdtempSync(join(tmpdir(), "plenary-console-"));
        const context = await chromium.launchPersistentContext(profile, {
            executablePath: EXECUTABLE,
            headless: true,
            args: QUIET,
            locale: "en-GB",
            timezoneId: "Asia/Dubai",
            colorScheme: look.dark === true ? "dark" : "light",
            viewport: { width: look.width ?? 1440, height: 1000 },
        });
        return new Browser(context, profile);
    }

    async page(): Promise<Page> {
        const page = await this.context.newPage();
        page.setDefaultTimeout(15_000);
        page.on("pageerror", (error) => this.complaints.push(`thrown: ${error.message}`));
        page.on("console", (message) => {
            // The browser reports every refused request; what a scene provokes is no fault of the page.
            if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
                this.complaints.push(message.text());
            }
        });
        return page;
    }

    async close(): Promise<void> {
        await this.context.close();
        rmSync(this.#profile, { recursive: true, force: true });
    }
}
