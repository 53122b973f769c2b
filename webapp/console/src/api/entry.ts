import type { Json, Locale, TypeName, Values } from "./model.ts";

export type EntryId = string & { readonly __brand: "EntryId" };
/** What a write is based on: sent back in `If-Match`. */
export type Version = number & { readonly __brand: "Version" };
/** `*` for the shared values, else a language tag. */
export type Track = "*" | Locale;
/** An instant as ISO 8601 text in UTC. */
export type Instant = string & { readonly __brand: "Instant" };

export type Status = "draft" | "changed" | "published" | "scheduled";

export interface Publication {
    readonly is: "past" | "live" | "planned";
    readonly revision: number;
    readonly from?: Instant;
    readonly until?: Instant;
}

export interface Entry {
    readonly id: EntryId;
    readonly type: TypeName;
    readonly values: Values;
    readonly _meta: {
        readonly version: Version;
        readonly revision: number;
        readonly updated: Instant;
        readonly author: string;
        readonly deleted: boolean;
        readonly status?: Readonly<Record<string, Status>>;
        readonly publications?: Readonly<Record<string, readonly Publication[]>>;
        /** Per locale the fields whose text is older than its source. */
        readonly stale?: Readonly<Record<string, readonly string[]>>;
    };
}

export interface RevisionLine {
    readonly number: number;
    readonly at: Instant;
    readonly author: string;
    readonly note: string;
    readonly autosave: boolean;
}

export interface Difference {
    readonly pointer: string;
    readonly before?: Json;
    readonly after?: Json;
}

export interface Use {
    readonly id: EntryId;
    readonly type: TypeName;
    readonly field: string;
}

/** One line of a table: an item of the delivery API in the draft perspective, all locales at once. */
export interface Item {
    readonly id: EntryId;
    readonly type: TypeName;
    readonly values: Values;
    readonly updatedAt?: Instant;
    readonly status: Readonly<Record<string, Status>>;
    readonly staleLocales: readonly string[];
}

export interface Page {
    readonly items: readonly Item[];
    readonly total: number;
}
