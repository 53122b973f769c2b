import type { Page } from "playwright-core";
import { expect } from "vitest";
import { scene } from "./scene.ts";
import { openEntry, session, signIn, speak, stamp } from "./steps.ts";

scene("changes an Arabic title, saves and publishes it, and every channel has it", async ({ page, api, server }) => {
    const id = await session(api, `Bridges ${stamp()}`);
    await signIn(page, server);
    await page.getByRole("link", { name: "Session", exact: true }).first().click();
    await page.getByRole("searchbox").fill((await api.draft(id)).values.title?.en ?? "");
    await page.locator(`a[href="#/entry/${id}"]`).click();

    const title = page.getByLabel("Title, العربية", { exact: true });
    expect(await title.getAttribute("dir"), "direction of an Arabic text in an English console").toEqual("rtl");
    await title.fill("جسور من المعرفة");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByRole("button", { name: "Publish…", exact: true }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    await page.getByText("Published.").waitFor();

    const item = await api.published("sessions", id, "ar");
    expect(item.title, "the published title").toEqual("جسور من المعرفة");
    expect(item.dir, "its direction").toEqual("rtl");
    await api.remove(id);
});

scene("shows both versions when another editor saved first, and loses neither", async ({ page, api, server }) => {
    const id = await session(api, `Conflict ${stamp()}`);
    await signIn(page, server);
    await openEntry(page, server, id);
    await page.getByLabel("Title, English", { exact: true }).fill("My title");
    await api.change(id, { title: { en: "Their title", ru: "Их заголовок" } });
    await page.getByRole("button", { name: "Save", exact: true }).click();

    const dialog = page.getByRole("dialog");
    await dialog.getByText("My title").waitFor();
    await dialog.getByText("Their title").waitFor();
    await dialog.getByText("Title › Русский").waitFor();
    await dialog.getByRole("button", { name: "Continue with this choice" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.").waitFor();

    const { title } = (await api.draft(id)).values;
    expect(title, "the title after both saved").toEqual({ ar: "مسودة", en: "My title", ru: "Их заголовок" });
    await api.remove(id);
});

scene("schedules by a wall clock and says the time in UTC", async ({ page, api, server }) => {
    const id = await session(api, `Later ${stamp()}`);
    await signIn(page, server);
    await openEntry(page, server, id);
    await page.getByRole("button", { name: "Publish…", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("At a time", { exact: true }).check();
    await dialog.getByLabel("Date and time").fill("2099-06-02T09:00");
    await dialog.getByLabel("Time zone").fill("Asia/Dubai");
    await dialog.getByText("2099-06-02 05:00 UTC").waitFor();
    await dialog.getByRole("button", { name: "Schedule" }).click();
    await page.getByText("Scheduled.", { exact: true }).waitFor();
    await page
        .getByRole("button", { name: /^Cancel what is planned/ })
        .first()
        .click();
    await page.getByText("The plan was cancelled.").waitFor();
    await api.remove(id);
});

scene("says at its field what is missing for publishing", async ({ page, api, server }) => {
    const edition = await api.first("edition");
    const { id } = await api.create("session", { edition, abstract: { en: `Without a title ${stamp()}` } });
    await signIn(page, server);
    await openEntry(page, server, id);
    await page.getByRole("button", { name: "Publish…", exact: true }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    await page.getByRole("button", { name: "Title › en" }).click();
    expect(await page.evaluate(() => document.activeElement?.id), "what the summary leads to").toEqual("at/title/en");
    await api.remove(id);
});

scene("brings a revision back", async ({ page, api, server }) => {
    const id = await session(api, `First ${stamp()}`);
    const before = (await api.draft(id)).values.title?.en ?? "";
    await api.change(id, { title: { en: "Second" } });
    await signIn(page, server);
    await openEntry(page, server, id);
    await page.getByRole("button", { name: "Compare with the draft" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(before).waitFor();
    await dialog.getByRole("button", { name: /^Make this the draft/ }).click();
    await page.getByText("Revision 1 is the draft again.").waitFor();
    expect(await page.getByLabel("Title, English", { exact: true }).inputValue(), "the title in the form").toEqual(
        before,
    );
    await api.remove(id);
});

scene("asks before unsaved changes are left", async ({ page, api, server }) => {
    const id = await session(api, `Held ${stamp()}`);
    await signIn(page, server);
    await openEntry(page, server, id);
    await page.getByLabel("Title, English", { exact: true }).fill("Not saved");
    await page.getByRole("banner").getByRole("link", { name: "Plenary" }).click();
    await page.getByRole("button", { name: "Stay here" }).click();
    expect(
        await page.getByLabel("Title, English", { exact: true }).inputValue(),
        "the title that was not saved",
    ).toEqual("Not saved");
    await page.getByRole("banner").getByRole("link", { name: "Plenary" }).click();
    await page.getByRole("button", { name: "Leave and lose the changes" }).click();
    await page.getByRole("heading", { name: "Content", level: 1 }).waitFor();
    await api.remove(id);
});

scene("speaks Arabic from right to left, Russian, and English", async ({ page, server }) => {
    await signIn(page, server);
    await speak(page, "ar");
    await page.getByRole("heading", { name: "المحتوى", level: 1 }).waitFor();
    expect(await page.evaluate(() => [document.dir, document.documentElement.lang]), "the page").toEqual(["rtl", "ar"]);
    const [nav, main] = [await left(page, ".shell-nav"), await left(page, ".shell-main")];
    expect(nav > main, "the types stand at the right").toEqual(true);
    await speak(page, "ru");
    await page.getByRole("button", { name: "Выйти" }).waitFor();
    await speak(page, "en");
});

scene("edits in an Arabic console, each text in its own direction", async ({ page, api, server }) => {
    const id = await session(api, `Directions ${stamp()}`);
    await signIn(page, server);
    await speak(page, "ar");
    await openEntry(page, server, id, "حفظ");
    const title = page.getByLabel("العنوان, English", { exact: true });
    expect(await title.getAttribute("dir"), "direction of an English text in an Arabic console").toEqual("ltr");
    await title.fill("Two directions");
    await page.getByRole("button", { name: "حفظ", exact: true }).click();
    await page.getByText("تم الحفظ.").waitFor();
    expect((await api.draft(id)).values.title, "the saved title").toEqual({ ar: "مسودة", en: "Two directions" });
    await api.remove(id);
});

scene("signs out, and shows nothing more", async ({ page, server }) => {
    await signIn(page, server);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in to Plenary" }).waitFor();
    await page.reload();
    await page.getByLabel("Password").fill("wrong");
    await page.getByLabel("E-mail address").fill(server.email);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The e-mail address or the password is not right.").waitFor();
});

scene("has a policy that allows nothing but its own files", async ({ page, server }) => {
    const response = await page.goto(`${server.base}/`);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(
        policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"),
        `the policy ${policy}`,
    ).toEqual(true);
    expect(policy.includes("unsafe"), "no exception").toEqual(false);
});

async function left(page: Page, selector: string): Promise<number> {
    return (await page.locator(selector).boundingBox())?.x ?? Number.NaN;
}
