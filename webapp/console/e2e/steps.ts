import type { Page } from "playwright-core";
import type { Api } from "./api.ts";
import type { Server } from "./server.ts";

/** What a person does in every test. */
export async function signIn(page: Page, server: Server): Promise<void> {
    await page.goto(`${server.base}/`);
    await page.getByLabel("E-mail address").fill(server.email);
    await page.getByLabel("Password").fill(server.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Sign out" }).waitFor();
}

export async function openEntry(page: Page, server: Server, id: string, save = "Save"): Promise<void> {
    await page.goto(`${server.base}/#/entry/${id}`);
    await page.getByRole("button", { name: save, exact: true }).waitFor();
}

export async function speak(page: Page, language: "en" | "ar" | "ru"): Promise<void> {
    await page.locator(".language-choice").selectOption(language);
}

/** A draft of a session of its own, so that scenes do not meet. */
export async function session(api: Api, title: string): Promise<string> {
    const [edition, sessionType] = [await api.first("edition"), await api.first("session-type")];
    const values = { edition, sessionType, state: "confirmed", title: { en: title, ar: "مسودة" } };
    return (await api.create("session", values)).id;
}

export function stamp(): string {
    return Date.now().toString(36);
}
