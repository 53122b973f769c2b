import type { Difference, Entry, Page, Publication, RevisionLine, Use } from "./entry.ts";
import { call } from "./http.ts";
import { type ListAnswer, listPath, namedPath, type OneAnswer, onePath, pageOf, pageOfOne } from "./list.ts";
import type { ContentType, Languages, Locale } from "./model.ts";
import type { Account, Based, Plenary } from "./plenary.ts";
import { Problem } from "./problem.ts";
import { upload } from "./upload.ts";

interface Data<T> {
    readonly data: T;
}

const ENTRIES = "/manage/v1/entries";
const ASSETS = "/manage/v1/assets";

/** The server that this page came from. */
export const httpPlenary: Plenary = {
    signIn: async (email, password) =>
        (await call<{ account: Account }>("/manage/v1/sessions", { method: "POST", body: { email, password } }))
            .account,
    signOut: () => call("/manage/v1/sessions/current", { method: "DELETE" }),
    me: () => call<Account>("/manage/v1/me").catch(nobody),

    types: async () => (await call<Data<readonly ContentType[]>>("/manage/v1/types")).data,
    languages: async () => {
        const answer = await call<Data<Languages["all"]> & { preferred: Locale }>("/manage/v1/languages");
        return { all: answer.data, preferred: answer.preferred };
    },

    list: async (query, signal) => pageOf(await call<ListAnswer>(listPath(query), { signal })),
    only: (type) => call<OneAnswer>(onePath(type)).then(pageOfOne).catch(noItems),
    named: async (type, ids) => pageOf(await call<ListAnswer>(namedPath(type, ids))),

    create: (type, values) => call(`${ENTRIES}/${type}`, { method: "POST", body: { values } }),
    draft: (id) => call(`${ENTRIES}/${id}`),
    save: (entry, values) => write("PATCH", entry, "", { values }),
    remove: (entry, force) => write("DELETE", entry, force ? "?force=true" : ""),
    undelete: (entry) => write("POST", entry, "/undelete"),
    usedBy: async (id) => (await call<Data<readonly Use[]>>(`${ENTRIES}/${id}/used-by`)).data,

    upload: (sent) => upload(`${ASSETS}?name=${encodeURIComponent(sent.file.name)}`, sent),
    asset: (id) => call(`${ASSETS}/${id}`),
    describe: (id, alt) => call(`${ASSETS}/${id}`, { method: "PATCH", body: { alt } }),

    publish: ({ id, basedOn, ...body }) => write("POST", { id, basedOn }, "/publish", body),
    unpublish: ({ id, basedOn, ...body }) => write("POST", { id, basedOn }, "/unpublish", body),
    cancel: (entry, track, at) => write("POST", entry, "/cancel", { track, at }),
    undo: (entry) => write("POST", entry, "/undo"),
    timeline: async (id) =>
        (await call<Data<Record<string, readonly Publication[]>>>(`${ENTRIES}/${id}/timeline`)).data,

    revisions: async (id) => (await call<Data<readonly RevisionLine[]>>(`${ENTRIES}/${id}/revisions`)).data,
    compare: async (id, from, to) =>
        (await call<{ differences: readonly Difference[] }>(`${ENTRIES}/${id}/compare?from=${from}&to=${to}`))
            .differences,
    restore: (entry, revision) => write("POST", entry, `/revisions/${revision}/restore`),
};

function write(method: "POST" | "PATCH" | "DELETE", { id, basedOn }: Based, verb: string, body?: unknown) {
    return call<Entry>(`${ENTRIES}/${id}${verb}`, { method, basedOn, ...(body === undefined ? {} : { body }) });
}

function nobody(thrown: unknown): undefined {
    if (thrown instanceof Problem && thrown.status === 401) {
        return undefined;
    }
    throw thrown;
}

function noItems(thrown: unknown): Page {
    if (thrown instanceof Problem && thrown.status === 404) {
        return { items: [], total: 0 };
    }
    throw thrown;
}
