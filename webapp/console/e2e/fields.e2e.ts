import { expect } from "vitest";
import { scene } from "./scene.ts";
import { signIn } from "./steps.ts";

const TYPE = "console-trial";

/** A field of every kind that holds a value of its own. */
const DEFINITION = {
    title: { en: "Trial", ar: "تجربة", ru: "Проба" },
    fields: [
        { name: "title", kind: "text", localised: true, required: true },
        { name: "slug", kind: "slug", from: "title" },
        { name: "notes", kind: "markdown" },
        { name: "seats", kind: "integer", min: 1 },
        { name: "fee", kind: "decimal" },
        { name: "open", kind: "boolean" },
        { name: "day", kind: "date" },
        { name: "startsAt", kind: "datetime" },
        { name: "until", kind: "instant" },
        { name: "length", kind: "duration" },
        { name: "level", kind: "choice", options: ["easy", "hard"] },
        { name: "channels", kind: "choice", options: ["site", "app", "screens"], many: true },
        { name: "site", kind: "url" },
        { name: "contact", kind: "email" },
        { name: "colour", kind: "colour" },
        { name: "place", kind: "geo" },
        { name: "extra", kind: "json" },
        { name: "words", kind: "text", many: true },
        { name: "edition", kind: "reference", to: ["edition"] },
        {
            name: "links",
            kind: "group",
            many: true,
            fields: [
                { name: "url", kind: "url" },
                { name: "label", kind: "text", localised: true },
            ],
        },
        {
            name: "body",
            kind: "blocks",
            blocks: [{ name: "quote", fields: [{ name: "words", kind: "text" }] }],
        },
    ],
};

scene("makes an entry with a field of every kind", async ({ page, api, server }) => {
    await api.declare(TYPE, DEFINITION);
    await signIn(page, server);
    await page.goto(`${server.base}/#/content/${TYPE}/new`);
    const at = (pointer: string) => page.locator(`[id="at${pointer}"]`);
    await at("/title/en").fill("Everything");
    await at("/notes").fill("# Notes");
    await at("/seats").fill("250");
    await at("/fee").fill("12,5");
    await at("/open").check();
    await at("/day").fill("2027-06-02");
    await at("/startsAt").fill("2027-06-02T09:00");
    await at("/startsAt").locator("xpath=following-sibling::input").fill("Europe/Amsterdam");
    await at("/until").fill("2027-06-02T18:30");
    await at("/length").fill("PT45M");
    await at("/level").selectOption("hard");
    await at("/channels").getByLabel("Screens").check();
    await at("/channels").getByLabel("Site").check();
    await at("/site").fill("https://summit.example/");
    await at("/contact").fill("press@summit.example");
    await at("/colour").fill("#0a7d5c");
    await at("/place").fill("24.45");
    await page.getByLabel("Longitude").fill("54.38");

    const save = page.getByRole("button", { name: "Save", exact: true });
    await at("/extra").fill('{"a": ');
    expect(await save.isDisabled(), "a form with half of a JSON value cannot be saved").toBe(true);
    await at("/extra").fill('{"a": [1, true]}');

    await page.getByRole("button", { name: "Add: Words" }).click();
    await at("/words/0").fill("first");
    await page.getByRole("button", { name: "Add: Words" }).click();
    await at("/words/1").fill("second");
    await page.getByRole("button", { name: "Move up: Words 2" }).click();

    await at("/edition").click();
    await page.getByRole("listbox", { name: "Edition" }).getByRole("option").first().click();

    await page.getByRole("button", { name: "Add: Links" }).click();
    await at("/links/0/url").fill("https://summit.example/live");
    await at("/links/0/label/en").fill("Live");
    await page.getByRole("button", { name: "+ Quote" }).click();
    await at("/body/0/words").fill("Said");
    await save.click();
    await page.waitForURL(/#\/entry\//);

    const id = page.url().split("/").pop() ?? "";
    const { values } = await api.draft(id);
    expect(values).toMatchObject({
        title: { en: "Everything" },
        notes: "# Notes",
        seats: 250,
        fee: 12.5,
        open: true,
        day: "2027-06-02",
        startsAt: "2027-06-02T09:00:00+02:00[Europe/Amsterdam]",
        until: "2027-06-02T14:30:00Z",
        length: "PT45M",
        level: "hard",
        channels: ["site", "screens"],
        site: "https://summit.example/",
        contact: "press@summit.example",
        colour: "#0a7d5c",
        place: { lat: 24.45, lon: 54.38 },
        extra: { a: [1, true] },
        words: ["second", "first"],
        links: [{ url: "https://summit.example/live", label: { en: "Live" } }],
        body: [{ _block: "quote", words: "Said" }],
    });
    expect(values.edition).toMatch(/^[0-9a-f-]{36}$/);
    await page.getByRole("heading", { name: "Everything" }).waitFor();
    await api.remove(id);
});
