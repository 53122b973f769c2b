import type { EntryId, Instant, Item, Page, Status } from "./entry.ts";
import type { ContentType, Json, JsonObject, TypeName } from "./model.ts";
import type { ListQuery } from "./plenary.ts";

/** A track of a draft as the delivery API tells it: what of it is live, and whether the draft differs. */
interface TrackState {
    readonly status: "live" | "planned" | "draft";
    readonly changed?: boolean;
}

interface ListItem extends JsonObject {
    readonly id: EntryId;
    readonly type: TypeName;
}

interface ItemMeta {
    readonly updatedAt?: Instant;
    readonly tracks?: Readonly<Record<string, TrackState>>;
    readonly stale?: Readonly<Record<string, readonly string[]>>;
}

/** The answer of a singleton. */
export interface OneAnswer {
    readonly data: ListItem;
}

export interface ListAnswer {
    readonly data: readonly ListItem[];
    readonly page: { readonly total?: number };
}

/** The most that one list answers with; a longer list of ids is asked for in parts. */
export const MOST_NAMED = 100;

const SYSTEM = new Set(["id", "type", "locale", "dir", "_meta"]);

/** The draft perspective of a list, every locale in one answer, so that a table shows how each translation stands. */
export function listPath({ type, q, page, size, sort }: ListQuery): string {
    const query = everyLocale({ type: type.name });
    query.set("page[size]", String(size));
    query.set("page[number]", String(page));
    query.set("count", "true");
    if (q.trim() !== "") {
        query.set("q", q.trim());
    }
    if (sort !== undefined) {
        query.set("sort", sort);
    }
    return `/manage/v1/entries?${query}`;
}

/** These entries, for their names. */
export function namedPath(type: ContentType, ids: readonly EntryId[]): string {
    const query = everyLocale({ type: type.name });
    query.set("filter[id][in]", ids.join(","));
    query.set("page[size]", String(MOST_NAMED));
    return `/manage/v1/entries?${query}`;
}

/** The one entry of a singleton. */
export function onePath(type: ContentType): string {
    return `/api/v1/${type.plural}?${everyLocale({ perspective: "draft" })}`;
}

export function pageOfOne({ data }: OneAnswer): Page {
    return { items: [itemOf(data)], total: 1 };
}

export function pageOf({ data, page }: ListAnswer): Page {
    return { items: data.map(itemOf), total: page.total ?? data.length };
}

function everyLocale(query: Readonly<Record<string, string>>): URLSearchParams {
    return new URLSearchParams({ ...query, locale: "*" });
}

function itemOf(item: ListItem): Item {
    const meta = (item._meta ?? {}) as unknown as ItemMeta;
    const values = Object.fromEntries(Object.entries(item).filter(([name]) => !SYSTEM.has(name))) as Record<
        string,
        Json
    >;
    const status = Object.entries(meta.tracks ?? {}).map(([track, state]) => [track, statusOf(state)] as const);
    return {
        id: item.id,
        type: item.type,
        values,
        status: Object.fromEntries(status),
        staleLocales: Object.entries(meta.stale ?? {}).flatMap(([locale, fields]) =>
            fields.length > 0 ? [locale] : [],
        ),
        ...(meta.updatedAt === undefined ? {} : { updatedAt: meta.updatedAt }),
    };
}

function statusOf({ status, changed }: TrackState): Status {
    switch (status) {
        case "live":
            return changed === true ? "changed" : "published";
        case "planned":
            return "scheduled";
        case "draft":
            return "draft";
    }
}
