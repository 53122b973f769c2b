import type { EntryId } from "../api/entry.ts";
import type { TypeName } from "../api/model.ts";

/** Every page of the console. The address is behind the #, so that any server can serve the one file. */
export type Route =
    | { readonly at: "home" }
    | { readonly at: "list"; readonly type: TypeName; readonly q: string; readonly page: number; readonly sort: string }
    | { readonly at: "new"; readonly type: TypeName }
    | { readonly at: "entry"; readonly id: EntryId }
    | { readonly at: "unknown" };

export function hrefOf(route: Route): string {
    switch (route.at) {
        case "home":
        case "unknown":
            return "#/";
        case "list":
            return `#/content/${route.type}${listQuery(route.q, route.page, route.sort)}`;
        case "new":
            return `#/content/${route.type}/new`;
        case "entry":
            return `#/entry/${route.id}`;
    }
}

export function listOf(type: TypeName): Route {
    return { at: "list", type, q: "", page: 1, sort: "" };
}

export function routeOf(hash: string): Route {
    const [path = "", search = ""] = hash.replace(/^#/, "").split("?");
    const [first = "", second = "", third = ""] = path.split("/").slice(1);
    if (first === "") {
        return { at: "home" };
    }
    if (first === "content" && second !== "" && third === "new") {
        return { at: "new", type: second as TypeName };
    }
    if (first === "content" && second !== "" && third === "") {
        const query = new URLSearchParams(search);
        const page = Math.max(1, Math.floor(Number(query.get("page") ?? "1")) || 1);
        return { at: "list", type: second as TypeName, q: query.get("q") ?? "", page, sort: query.get("sort") ?? "" };
    }
    if (first === "entry" && second !== "" && third === "") {
        return { at: "entry", id: second as EntryId };
    }
    return { at: "unknown" };
}

function listQuery(q: string, page: number, sort: string): string {
    const query = new URLSearchParams();
    if (q !== "") {
        query.set("q", q);
    }
    if (page > 1) {
        query.set("page", String(page));
    }
    if (sort !== "") {
        query.set("sort", sort);
    }
    return query.size === 0 ? "" : `?${query}`;
}
