import type { Server } from "./server.ts";

/** What a test does beside the browser: another editor, and a channel that reads. */
export class Api {
    readonly #server: Server;
    #token = "";

    constructor(server: Server) {
        this.#server = server;
    }

    async signedIn(): Promise<void> {
        if (this.#token !== "") {
            return;
        }
        const { email, password } = this.#server;
        this.#token = (await this.#send<{ token: string }>("POST", "/manage/v1/sessions", { email, password })).token;
    }

    /** Whether a channel gets the item. */
    async isPublished(plural: string, id: string): Promise<boolean> {
        return (await fetch(`${this.#server.base}/api/v1/${plural}/${id}`)).ok;
    }

    /** The published item in a language, as any channel gets it. */
    async published(plural: string, id: string, locale: string): Promise<Record<string, unknown>> {
        const response = await fetch(`${this.#server.base}/api/v1/${plural}/${id}?locale=${locale}`);
        return ((await response.json()) as { data: Record<string, unknown> }).data;
    }

    create(type: string, values: unknown): Promise<EntryAnswer> {
        return this.#send("POST", `/manage/v1/entries/${type}`, { values });
    }

    /** Declares a type, unless it is there from an earlier run. */
    async declare(type: string, definition: unknown): Promise<void> {
        const response = await fetch(`${this.#server.base}/manage/v1/types/${type}`, {
            method: "PUT",
            headers: {
                Authorization: `Bearer ${this.#token}`,
                "Content-Type": "application/json",
                "If-None-Match": "*",
            },
            body: JSON.stringify(definition),
        });
        if (!response.ok && response.status !== 412 && response.status !== 409) {
            throw new Error(`Declaring ${type}: ${response.status} ${await response.text()}`);
        }
    }

    draft(id: string): Promise<EntryAnswer> {
        return this.#send("GET", `/manage/v1/entries/${id}`);
    }

    async first(type: string): Promise<string> {
        const found = await this.#send<{ data: readonly { id: string }[] }>(
            "GET",
            `/manage/v1/entries?type=${type}&page[size]=1`,
        );
        const [one] = found.data;
        if (one === undefined) {
            throw new Error(`The server has no ${type}; start it with the demo summit.`);
        }
        return one.id;
    }

    async change(id: string, values: unknown): Promise<EntryAnswer> {
        const { _meta } = await this.draft(id);
        return this.#send("PATCH", `/manage/v1/entries/${id}`, { values }, _meta.version);
    }

    async remove(id: string): Promise<void> {
        const { _meta } = await this.draft(id);
        await this.#send("DELETE", `/manage/v1/entries/${id}?force=true`, undefined, _meta.version);
    }

    async #send<T>(method: string, path: string, body?: unknown, basedOn?: number): Promise<T> {
        const response = await fetch(this.#server.base + path, {
            method,
            headers: {
                ...(this.#token === "" ? {} : { Authorization: `Bearer ${this.#token}` }),
                ...(body === undefined ? {} : { "Content-Type": "application/json" }),
                ...(basedOn === undefined ? {} : { "If-Match": `"v${basedOn}"` }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (!response.ok) {
            throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
        }
        return (response.status === 204 ? undefined : await response.json()) as T;
    }
}

interface EntryAnswer {
    readonly id: string;
    readonly values: Record<string, unknown> & { readonly title?: Record<string, string> };
    readonly _meta: { readonly version: number };
}
