import { expect, test } from "vitest";
import type { EntryId } from "./entry.ts";
import { type ListAnswer, listPath, namedPath, pageOf } from "./list.ts";
import type { ContentType, TypeName } from "./model.ts";

const session: ContentType = { name: "session" as TypeName, plural: "sessions", singleton: false, fields: [] };

test("asks for drafts in every language at once, a page at a time", () => {
    const path = listPath({ type: session, q: " الصناعة ", page: 2, size: 25, sort: "-updatedAt" });
    const { pathname, searchParams } = new URL(path, "http://plenary.example");
    expect(pathname).toBe("/manage/v1/entries");
    expect(Object.fromEntries(searchParams)).toEqual({
        type: "session",
        locale: "*",
        "page[size]": "25",
        "page[number]": "2",
        count: "true",
        q: "الصناعة",
        sort: "-updatedAt",
    });
});

test("asks for entries by their ids", () => {
    const path = namedPath(session, ["a" as EntryId, "b" as EntryId]);
    expect(new URL(path, "http://plenary.example").searchParams.get("filter[id][in]")).toBe("a,b");
});

test("tells how each track stands, and which translations are outdated", () => {
    const answer = {
        data: [
            {
                id: "e",
                type: "session",
                locale: "*",
                title: { en: "One" },
                _meta: {
                    updatedAt: "2027-01-01T00:00:00Z",
                    tracks: {
                        "*": { status: "live", changed: false },
                        en: { status: "live", changed: true },
                        ar: { status: "planned" },
                        ru: { status: "draft" },
                    },
                    stale: { ru: ["title"], ar: [] },
                },
            },
        ],
        page: { total: 60 },
    } as unknown as ListAnswer;
    expect(pageOf(answer)).toEqual({
        items: [
            {
                id: "e",
                type: "session",
                values: { title: { en: "One" } },
                updatedAt: "2027-01-01T00:00:00Z",
                status: { "*": "published", en: "changed", ar: "scheduled", ru: "draft" },
                staleLocales: ["ru"],
            },
        ],
        total: 60,
    });
});
