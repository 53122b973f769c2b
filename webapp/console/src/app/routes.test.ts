import { expect, test } from "vitest";
import type { EntryId } from "../api/entry.ts";
import type { TypeName } from "../api/model.ts";
import { hrefOf, type Route, routeOf } from "./routes.ts";

const session = "session" as TypeName;

test("finds every page again by its address", () => {
    const routes: readonly Route[] = [
        { at: "home" },
        { at: "list", type: session, q: "الصناعة & more", page: 3, sort: "-startsAt" },
        { at: "list", type: session, q: "", page: 1, sort: "" },
        { at: "new", type: session },
        { at: "entry", id: "0197aaaa-0000-7000-8000-000000000001" as EntryId },
    ];
    for (const route of routes) {
        expect(routeOf(hrefOf(route))).toEqual(route);
    }
});

test("shows the first page for what is no page number", () => {
    expect(routeOf("#/content/session?page=-4")).toMatchObject({ page: 1 });
    expect(routeOf("#/content/session?page=many")).toMatchObject({ page: 1 });
});

test("knows no other address", () => {
    expect(routeOf("#/nowhere")).toEqual({ at: "unknown" });
});
