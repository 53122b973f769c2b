import { expect, test } from "vitest";
import type { Entry, EntryId, Instant, Publication, Track, Version } from "../../api/entry.ts";
import type { Plenary } from "../../api/plenary.ts";
import { cancelPlan, plansOf } from "./cancelPlan.ts";

const at = (text: string) => text as Instant;
const [shared, en] = ["*" as Track, "en" as Track];
const june = at("2099-06-01T00:00:00Z");
const may = at("2099-05-01T00:00:00Z");

test("tells what was planned together as one plan, soonest first", () => {
    const live: Publication = { is: "live", revision: 1, until: may };
    const next: Publication = { is: "planned", revision: 2, from: june };
    expect(plansOf({ "*": [live, next], en: [next] }, [shared, en])).toEqual([
        { at: may, begins: false, tracks: [shared] },
        { at: june, begins: true, tracks: [shared, en] },
    ]);
});

test("tells one change where a publication follows another at once", () => {
    const live: Publication = { is: "live", revision: 1, until: june };
    const next: Publication = { is: "planned", revision: 2, from: june };
    expect(plansOf({ en: [live, next] }, [en])).toEqual([{ at: june, begins: true, tracks: [en] }]);
});

test("takes a plan back track by track, each on the version that the one before left", async () => {
    const sent: string[] = [];
    const plenary: Pick<Plenary, "cancel"> = {
        cancel: async ({ id, basedOn }, track) => {
            sent.push(`${track} on ${basedOn}`);
            return { id, _meta: { version: (basedOn + 1) as Version } } as Entry;
        },
    };
    const based = { id: "e" as EntryId, basedOn: 7 as Version };
    const entry = await cancelPlan(plenary, { at: june, begins: true, tracks: [shared, en] }, based);
    expect(sent).toEqual(["* on 7", "en on 8"]);
    expect(entry._meta.version).toBe(9);
});
