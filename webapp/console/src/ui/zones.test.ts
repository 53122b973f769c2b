import { expect, test } from "vitest";
import { formatInstant, formatZoned, parseZoned, readWall, wallAt } from "./zones.ts";

const instant = (text: string) => Date.parse(text);

test("reads a wall-clock time in its zone", () => {
    expect(readWall("2027-06-02T09:00", "Asia/Dubai")).toEqual({ is: "exact", at: instant("2027-06-02T05:00:00Z") });
    expect(readWall("2027-01-02T23:30", "America/New_York")).toEqual({
        is: "exact",
        at: instant("2027-01-03T04:30:00Z"),
    });
    expect(readWall("2027-06-02T09:00", "UTC")).toEqual({ is: "exact", at: instant("2027-06-02T09:00:00Z") });
});

test("says that the clocks skip a time in spring", () => {
    expect(readWall("2027-03-28T02:30", "Europe/Amsterdam")).toEqual({ is: "skipped" });
});

test("takes the earlier of a time that the clocks show twice in autumn", () => {
    expect(readWall("2027-10-31T02:30", "Europe/Amsterdam")).toEqual({
        is: "twice",
        at: instant("2027-10-31T00:30:00Z"),
    });
});

test("reads nothing from what is no time or no zone", () => {
    expect(readWall("", "Asia/Dubai")).toBeUndefined();
    expect(readWall("2027-06-02T09:00", "Asia/Dubay")).toBeUndefined();
});

test("shows an instant on the clocks of a zone, with seconds only when there are any", () => {
    expect(wallAt(instant("2027-06-02T05:00:00Z"), "Asia/Dubai")).toBe("2027-06-02T09:00");
    expect(wallAt(instant("2027-06-02T05:00:07Z"), "Asia/Kathmandu")).toBe("2027-06-02T10:45:07");
});

test("gives back every instant it shows, in zones on all sides of UTC, over the changes of a year", () => {
    for (const zone of ["Asia/Dubai", "Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"]) {
        for (let at = instant("2027-01-01T00:00:00Z"); at < instant("2028-01-01T00:00:00Z"); at += 7_200_000) {
            const reading = readWall(wallAt(at, zone), zone);
            expect(reading?.is, `${zone} ${formatInstant(at)}`).not.toBe("skipped");
            if (reading?.is === "exact") {
                expect(reading.at).toBe(at);
            }
        }
    }
});

test("takes a stored time apart and writes it without an offset", () => {
    const parts = parseZoned("2027-06-02T09:00:00+04:00[Asia/Dubai]");
    expect(parts).toEqual({ wall: "2027-06-02T09:00", zone: "Asia/Dubai" });
    expect(formatZoned("2027-06-02T09:00", "Asia/Dubai")).toBe("2027-06-02T09:00:00[Asia/Dubai]");
    expect(parseZoned("2027-06-02T09:00:00+04:00")).toBeUndefined();
});
