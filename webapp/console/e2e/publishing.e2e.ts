import { expect } from "vitest";
import { scene } from "./scene.ts";
import { openEntry, session, signIn, stamp } from "./steps.ts";

scene("publishes, takes back, undoes, throws away and restores", async ({ page, api, server }) => {
    const id = await session(api, `To and fro ${stamp()}`);
    await signIn(page, server);
    await openEntry(page, server, id);
    await page.getByRole("button", { name: "Publish…", exact: true }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    await page.getByText("Published.", { exact: true }).waitFor();
    expect(await api.isPublished("sessions", id), "published").toBe(true);

    await page.getByRole("button", { name: "Unpublish…" }).click();
    await page.getByRole("button", { name: "Unpublish now" }).click();
    await page.getByText("Unpublished.", { exact: true }).waitFor();
    expect(await api.isPublished("sessions", id), "taken back").toBe(false);
    await page
        .getByRole("img", { name: /^Past: Revision 1/ })
        .first()
        .waitFor();

    await page.getByRole("button", { name: "Undo the last publication" }).click();
    await page.getByText("What was visible before is visible again.").waitFor();
    expect(await api.isPublished("sessions", id), "undone").toBe(true);

    await page.getByRole("button", { name: "Move to trash" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Move to trash" }).click();
    await page.getByText("The entry is in the trash.").waitFor();
    expect(await api.isPublished("sessions", id), "in the trash").toBe(false);
    await page.getByRole("button", { name: "Restore from trash" }).click();
    await page.getByRole("button", { name: "Publish…", exact: true }).waitFor();
    await api.remove(id);
});

scene("tells who refers to an entry before it is thrown away", async ({ page, api, server }) => {
    await signIn(page, server);
    await openEntry(page, server, await api.first("edition"));
    await page.getByRole("button", { name: "Move to trash" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Move to trash" }).click();
    await page.getByText("These entries refer to it and would lose the reference:").waitFor();
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
});

scene(
    "keeps what was written when the session ends, and goes on after signing in again",
    async ({ page, api, server }) => {
        const id = await session(api, `Ended ${stamp()}`);
        await signIn(page, server);
        await openEntry(page, server, id);
        await page.getByLabel("Title, English", { exact: true }).fill("Still here");
        await page.context().clearCookies();
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await page.getByText("Your session has ended.").waitFor();
        await page.getByLabel("Password").fill(server.password);
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.getByRole("dialog").waitFor({ state: "detached" });
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await page.getByText("Saved.").waitFor();
        expect((await api.draft(id)).values.title?.en, "the saved title").toBe("Still here");
        await api.remove(id);
    },
);

scene("sorts, turns pages, and opens a single page at once", async ({ page, server }) => {
    await signIn(page, server);
    await page.goto(`${server.base}/#/content/session`);
    const first = page.locator("tbody tr").first();
    await page.getByRole("button", { name: "Code" }).click();
    await page
        .getByRole("columnheader", { name: "Code", exact: false })
        .and(page.locator("[aria-sort=ascending]"))
        .waitFor();
    await first.getByText("23-01").waitFor();
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText("Page 2 of", { exact: false }).waitFor();
    await first.getByText("23-01").waitFor({ state: "detached" });
    await page.goto(`${server.base}/#/content/home`);
    await page.waitForURL(/#\/entry\//);
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
});
