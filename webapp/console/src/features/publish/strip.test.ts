import { expect, test } from "vitest";
import type { Instant, Publication, Track } from "../../api/entry.ts";
import { stripOf } from "./strip.ts";

const at = (text: string) => text as Instant;
const now = Date.parse("2027-01-10T00:00:00Z");
const past: Publication = {
    is: "past",
    revision: 1,
    from: at("2027-01-01T00:00:00Z"),
    until: at("2027-01-05T00:00:00Z"),
};
const live: Publication = {
    is: "live",
    revision: 2,
    from: at("2027-01-05T00:00:00Z"),
    until: at("2027-01-21T00:00:00Z"),
};
const planned: Publication = { is: "planned", revision: 3, from: at("2027-01-21T00:00:00Z") };

test("lays what was, is and will be one behind the other, on the same scale for all tracks", () => {
    const { rows, now: mark } = stripOf({ "*": [past, live, planned], ar: [live] }, now, ["*", "ar" as Track]);
    const [shared, arabic] = rows;
    const [first, second, third] = shared?.bars ?? [];
    expect((first?.start ?? 0) + (first?.length ?? 0)).toBeCloseTo(second?.start ?? 0);
    expect((second?.start ?? 0) + (second?.length ?? 0)).toBeCloseTo(third?.start ?? 0);
    expect((third?.start ?? 0) + (third?.length ?? 0)).toBeCloseTo(100);
    expect(mark).toBeGreaterThan(second?.start ?? 0);
    expect(mark).toBeLessThan(third?.start ?? 0);
    expect(arabic?.bars[0]?.start).toBe(second?.start);
});

test("shows a publication without beginning or end over the whole strip", () => {
    const [row] = stripOf({ "*": [{ is: "live", revision: 1 }] }, now, ["*"]).rows;
    expect(row?.bars[0]).toMatchObject({ start: 0, length: 100 });
});

test("keeps a publication of a second visible", () => {
    const short: Publication = {
        is: "past",
        revision: 1,
        from: at("2026-01-01T00:00:00Z"),
        until: at("2026-01-01T00:00:01Z"),
    };
    expect(stripOf({ en: [short] }, now, ["en" as Track]).rows[0]?.bars[0]?.length).toBeGreaterThan(1);
});
