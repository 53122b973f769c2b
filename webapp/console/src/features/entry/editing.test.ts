import { expect, test } from "vitest";
import type { Entry, EntryId, Instant, Version } from "../../api/entry.ts";
import type { ContentType, TypeName, Values } from "../../api/model.ts";
import { Problem } from "../../api/problem.ts";
import { next, opened } from "./editing.ts";

const talk: ContentType = {
    name: "talk" as TypeName,
    plural: "talks",
    singleton: false,
    fields: [
        { name: "title", kind: "text", localised: true },
        { name: "startsAt", kind: "datetime" },
    ],
};

function entry(version: number, values: Values): Entry {
    const meta = {
        revision: version,
        updated: "2027-01-01T00:00:00Z" as Instant,
        author: "a@b.example",
        deleted: false,
    };
    return { id: "e" as EntryId, type: talk.name, values, _meta: { version: version as Version, ...meta } };
}

const first = entry(1, { title: { en: "One" } });
const open = opened(talk, first, first.values);
const typed = next(open, { was: "changed", path: ["title", "ar"], value: "واحد" });

test("knows whether there is something to save", () => {
    expect(open.saving.is).toBe("clean");
    expect(typed.saving.is).toBe("dirty");
    expect(next(typed, { was: "changed", path: ["title", "ar"], value: undefined }).saving.is).toBe("clean");
    expect(next(typed, { was: "discarded" })).toEqual(open);
});

test("takes the server's spelling of what was sent, and keeps what was typed meanwhile", () => {
    const timed = next(open, { was: "changed", path: ["startsAt"], value: "2027-06-02T09:00:00[Asia/Dubai]" });
    const later = next(next(timed, { was: "sent" }), { was: "changed", path: ["title", "en"], value: "Two" });
    const stored = entry(2, { ...first.values, startsAt: "2027-06-02T09:00:00+04:00[Asia/Dubai]" });
    const after = next(later, { was: "answered", entry: stored, since: timed.values });
    expect(after.values).toEqual({ title: { en: "Two" }, startsAt: "2027-06-02T09:00:00+04:00[Asia/Dubai]" });
    expect(after.saving.is).toBe("dirty");
});

test("keeps both versions when another editor saved first", () => {
    const theirs = entry(2, { title: { en: "One", ar: "الأول" } });
    const stale = new Problem(412, { type: "/problems/stale-version", current: theirs });
    const conflict = next(typed, { was: "refused", problem: stale });
    expect(conflict.values).toEqual(typed.values);
    expect(conflict.saving).toMatchObject({ is: "conflict", theirs, merge: { clashes: [{ path: ["title", "ar"] }] } });

    const decided = next(conflict, { was: "decided", values: { title: { en: "One", ar: "واحد" } }, theirs });
    expect(decided.base).toBe(theirs);
    expect(decided.saving.is).toBe("dirty");
});

test("shows the newest version at once when there was nothing of one's own to lose", () => {
    const theirs = entry(2, { title: { en: "Other" } });
    const after = next(open, { was: "refused", problem: new Problem(412, { current: theirs }) });
    expect(after.values).toEqual(theirs.values);
    expect(after.saving.is).toBe("clean");
    expect(after.problem?.status).toBe(412);
});

test("keeps what was written when the server refuses it or does not answer", () => {
    const after = next(typed, { was: "refused", problem: new Problem(0, {}) });
    expect(after.values).toEqual(typed.values);
    expect(after.saving.is).toBe("dirty");
    expect(next(after, { was: "changed", path: ["title", "en"], value: "X" }).problem).toBeDefined();
    expect(next(after, { was: "sent" }).problem).toBeUndefined();
});
