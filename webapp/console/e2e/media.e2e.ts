import { deflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { scene } from "./scene.ts";
import { signIn, speak, stamp } from "./steps.ts";

const TYPE = "console-media-trial";

const DEFINITION = {
    title: { en: "Stand", ar: "جناح", ru: "Стенд" },
    plural: "console-media-trials",
    fields: [
        { name: "title", kind: "text", localised: true, required: true },
        { name: "slug", kind: "slug", from: "title" },
        { name: "logo", kind: "image", title: { en: "Logo", ar: "الشعار", ru: "Логотип" } },
        { name: "papers", kind: "file", many: true, title: { en: "Papers", ar: "الوثائق", ru: "Документы" } },
    ],
};

scene("uploads an image, describes it in two languages, and publishes it", async ({ page, api, server }) => {
    await api.declare(TYPE, DEFINITION);
    await signIn(page, server);
    await page.goto(`${server.base}/#/content/${TYPE}/new`);
    const at = (pointer: string) => page.locator(`[id="at${pointer}"]`);
    await at("/title/en").fill(`Stand ${stamp()}`);
    await at("/logo").setInputFiles({ name: "شعار logo.png", mimeType: "text/html", buffer: png(64, 48) });
    await page.getByText("64 × 48").waitFor();
    expect(await isDrawn(page), "the thumbnail is drawn").toBe(true);

    const alt = page.getByLabel(/What is to be seen/);
    await alt.first().fill("A green square");
    await alt.first().blur();
    await page.getByText("Saved with the image.").waitFor();

    await page.getByRole("button", { name: "Add: Papers" }).click();
    await at("/papers/0").setInputFiles({
        name: "plan.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("Doors open at nine."),
    });
    await page.getByRole("link", { name: "plan.txt" }).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(/#\/entry\//);
    const id = page.url().split("/").pop() ?? "";

    await speak(page, "ar");
    await page.getByText("استبدال").first().waitFor();
    await page.reload();
    await page.getByRole("link", { name: /logo\.png/ }).waitFor();
    await speak(page, "en");

    const { values } = await api.draft(id);
    expect(values.logo).toMatch(/^[0-9a-f-]{36}$/);
    const url = (await page.locator(".asset-thumbnail").first().getAttribute("src")) ?? "";
    expect((await fetch(server.base + url)).status, "a stranger does not see it yet").toBe(404);

    await page.getByRole("button", { name: "Publish…", exact: true }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    await page.getByText("Published.").waitFor();
    expect((await fetch(server.base + url)).status, "everybody sees it now").toBe(200);
    expect(await api.published(DEFINITION.plural, id, "en")).toMatchObject({
        logo: { url, mediaType: "image/png", width: 64, height: 48, alt: "A green square" },
    });
    await api.remove(id);
});

scene("says what is wrong with a file, and keeps the form", async ({ page, api, server }) => {
    await api.declare(TYPE, DEFINITION);
    await signIn(page, server);
    await page.goto(`${server.base}/#/content/${TYPE}/new`);
    const logo = page.locator('[id="at/logo"]');
    await page.locator('[id="at/title/en"]').fill("Still here");
    await logo.setInputFiles({
        name: "logo.png",
        mimeType: "image/png",
        buffer: Buffer.from("<!DOCTYPE html><html><script>alert(1)</script></html>"),
    });
    await page.getByRole("alert").filter({ hasText: "not taken in" }).waitFor();
    expect(await page.locator('[id="at/title/en"]').inputValue()).toBe("Still here");

    await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: png(2, 2) });
    await page.getByText("2 × 2").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByRole("button", { name: "Take out" }).click();
    await page.getByText("Upload an image").waitFor();
});

scene("lets no script of a drawing run, even for an administrator", async ({ page, api, server }) => {
    await api.declare(TYPE, DEFINITION);
    await signIn(page, server);
    await page.goto(`${server.base}/#/content/${TYPE}/new`);
    const drawing =
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="document.title=\'run\'"><script>parent.document.title="run"</script></svg>';
    await page
        .locator('[id="at/logo"]')
        .setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(drawing) });
    const link = page.getByRole("link", { name: "logo.svg" });
    await link.waitFor();
    const url = (await link.getAttribute("href")) ?? "";

    const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.evaluate((address) => {
            window.location.href = address;
        }, url),
    ]);

    expect(download.suggestedFilename()).toBe("logo.svg");
    expect(await page.title()).not.toBe("run");
});

async function isDrawn(page: Page): Promise<boolean> {
    return page.locator(".asset-thumbnail").evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth === 64;
    });
}

/** An image of one colour. */
function png(width: number, height: number): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([10, 125, 92]))]);
    const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
    return Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        chunk("IHDR", header),
        chunk("IDAT", pixels),
        chunk("IEND", Buffer.alloc(0)),
    ]);
}

function chunk(name: string, data: Buffer): Buffer {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    framed.set(body, 4);
    framed.writeUInt32BE(checksum(body), body.length + 4);
    return framed;
}

/** CRC-32 as PNG has it (ISO 3309). */
function checksum(bytes: Buffer): number {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++) {
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
        }
    }
    return (crc ^ 0xffffffff) >>> 0;
}
