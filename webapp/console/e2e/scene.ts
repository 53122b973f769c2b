import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { Api } from "./api.ts";
import { Browser } from "./browser.ts";
import { type Server, serverOf } from "./server.ts";

interface Stage {
    readonly page: Page;
    readonly api: Api;
    readonly server: Server;
}

const server = serverOf(process.env);
const api = new Api(server);

/** A test in a browser that knows nothing yet; also that the browser complained about nothing. */
export function scene(name: string, act: (stage: Stage) => Promise<void>): void {
    test(name, async () => {
        await api.signedIn();
        const browser = await Browser.open();
        try {
            await act({ page: await browser.page(), api, server });
            expect(browser.complaints, "complaints of the browser").toEqual([]);
        } finally {
            await browser.close();
        }
    });
}
