import type { Asset, AssetId } from "./asset.ts";
import type {
    Difference,
    Entry,
    EntryId,
    Instant,
    Page,
    Publication,
    RevisionLine,
    Track,
    Use,
    Version,
} from "./entry.ts";
import type { ContentType, JsonObject, Languages, TypeName } from "./model.ts";

import type { Upload } from "./upload.ts";

export interface Account {
    readonly id: string;
    readonly email: string;
    readonly role: string;
}

/** An entry in the version that a write is based on. */
export interface Based {
    readonly id: EntryId;
    readonly basedOn: Version;
}

export interface ListQuery {
    readonly type: ContentType;
    /** Full text; empty for all. */
    readonly q: string;
    readonly page: number;
    readonly size: number;
    /** A sortable field, with `-` before it for descending. */
    readonly sort?: string;
}

export interface Publish extends Based {
    readonly tracks: readonly Track[];
    readonly from?: Instant;
    readonly until?: Instant;
}

export interface Unpublish extends Based {
    readonly tracks: readonly Track[];
    readonly at?: Instant;
}

/** All that the console asks of the server, a method for each verb. */
export interface Plenary {
    signIn(email: string, password: string): Promise<Account>;
    signOut(): Promise<void>;
    /** Who is signed in; undefined when nobody is. */
    me(): Promise<Account | undefined>;

    types(): Promise<readonly ContentType[]>;
    languages(): Promise<Languages>;

    list(query: ListQuery, signal: AbortSignal): Promise<Page>;
    /** The entry of a singleton: a page of one item or none. */
    only(type: ContentType): Promise<Page>;
    named(type: ContentType, ids: readonly EntryId[]): Promise<Page>;

    create(type: TypeName, values: JsonObject): Promise<Entry>;
    draft(id: EntryId): Promise<Entry>;
    /** Saves what is named, null to remove; what is not named stays (RFC 7396). */
    save(entry: Based, patch: JsonObject): Promise<Entry>;
    remove(entry: Based, force: boolean): Promise<Entry>;
    undelete(entry: Based): Promise<Entry>;
    usedBy(id: EntryId): Promise<readonly Use[]>;

    /** Takes a file in; gives up when the signal says so. */
    upload(upload: Upload): Promise<Asset>;
    asset(id: AssetId): Promise<Asset>;
    /** Says what is to be seen, in some languages; null takes a text away (RFC 7396). */
    describe(id: AssetId, alt: Readonly<Record<string, string | null>>): Promise<Asset>;

    publish(command: Publish): Promise<Entry>;
    unpublish(command: Unpublish): Promise<Entry>;
    /** Takes back a beginning or an end that is planned. */
    cancel(entry: Based, track: Track, at: Instant): Promise<Entry>;
    undo(entry: Based): Promise<Entry>;
    timeline(id: EntryId): Promise<Readonly<Record<string, readonly Publication[]>>>;

    revisions(id: EntryId): Promise<readonly RevisionLine[]>;
    compare(id: EntryId, from: number, to: number): Promise<readonly Difference[]>;
    restore(entry: Based, revision: number): Promise<Entry>;
}
