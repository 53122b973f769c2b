import { expect, test } from "vitest";
import type { Field } from "../../api/model.ts";
import { merge } from "./merge.ts";
import { patchOf } from "./patch.ts";
import { pathOf, pointerOf, valueAt, withValue } from "./paths.ts";

const fields: readonly Field[] = [
    { name: "title", kind: "text", localised: true },
    { name: "code", kind: "text" },
    {
        name: "seats",
        kind: "group",
        fields: [
            { name: "rows", kind: "integer" },
            { name: "label", kind: "text", localised: true },
        ],
    },
    { name: "links", kind: "group", many: true, fields: [{ name: "url", kind: "url" }] },
];

const base = {
    title: { en: "Opening", ar: "افتتاح" },
    code: "A1",
    seats: { rows: 4 },
    links: [{ _id: "x", url: "https://a.example" }],
};

test("sends only what was changed, locale by locale", () => {
    expect(patchOf(fields, base, { ...base, title: { en: "Opening", ar: "الافتتاح" } })).toEqual({
        title: { ar: "الافتتاح" },
    });
    expect(patchOf(fields, base, base)).toEqual({});
});

test("removes by null, and replaces a list as a whole", () => {
    const edited = {
        title: { en: "Opening" },
        seats: { rows: 4, label: { en: "Hall" } },
        links: [{ _id: "x", url: "https://b.example" }],
    };
    expect(patchOf(fields, base, edited)).toEqual({
        title: { ar: null },
        code: null,
        seats: { label: { en: "Hall" } },
        links: [{ _id: "x", url: "https://b.example" }],
    });
});

test("takes an empty object or list for no value", () => {
    expect(patchOf(fields, { code: "A1" }, { code: "A1", title: {}, links: [] })).toEqual({});
});

test("keeps the changes of both editors where they do not touch", () => {
    const mine = { ...base, title: { en: "Opening", ar: "الافتتاح" } };
    const theirs = { ...base, title: { en: "The opening", ar: "افتتاح" }, code: "A2" };
    const merged = merge(fields, base, mine, theirs);
    expect(merged.values).toEqual({ ...base, title: { en: "The opening", ar: "الافتتاح" }, code: "A2" });
    expect(merged.clashes).toEqual([]);
    expect(merged.onlyTheirs).toEqual([["title", "en"], ["code"]]);
});

test("asks where both changed the same, and loses neither", () => {
    const mine = { ...base, title: { en: "Mine", ar: "افتتاح" } };
    const theirs = { ...base, title: { en: "Theirs", ar: "افتتاح" } };
    const merged = merge(fields, base, mine, theirs);
    expect(merged.values.title).toEqual({ en: "Mine", ar: "افتتاح" });
    expect(merged.clashes).toEqual([{ field: fields[0], path: ["title", "en"], mine: "Mine", theirs: "Theirs" }]);
});

test("does not ask where both changed to the same", () => {
    const both = { ...base, code: "B7" };
    expect(merge(fields, base, both, both).clashes).toEqual([]);
});

test("names places as JSON pointers, also those with slashes and tildes", () => {
    expect(pointerOf(["links", 0, "a/b~c"])).toBe("/links/0/a~1b~0c");
    expect(pathOf("/links/0/a~1b~0c")).toEqual(["links", "0", "a/b~c"]);
});

test("changes a value without touching what stands beside it", () => {
    const changed = withValue(base, ["title", "ar"], undefined);
    expect(changed).toEqual({ ...base, title: { en: "Opening" } });
    expect(changed.links).toBe(base.links);
    expect(valueAt(withValue(base, ["links", 0, "url"], "https://c.example"), ["links", 0, "url"])).toBe(
        "https://c.example",
    );
    expect(withValue({}, ["title", "en"], "New")).toEqual({ title: { en: "New" } });
});
