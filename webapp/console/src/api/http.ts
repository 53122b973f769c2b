import type { Version } from "./entry.ts";
import { Problem, type ProblemBody } from "./problem.ts";

export interface Call {
    readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
    readonly body?: unknown;
    readonly basedOn?: Version;
    readonly signal?: AbortSignal;
}

/** Tells by the event `out` that the server does not, or no longer, know who calls. */
export const signedOut = new EventTarget();

/** Calls the server by the console's cookie; throws a {@link Problem} for anything but success. */
export async function call<T>(path: string, { method = "GET", body, basedOn, signal }: Call = {}): Promise<T> {
    // Proves that a write by cookie comes from this page: another site cannot set the header.
    const headers: Record<string, string> = { "X-Plenary": "console" };
    if (body !== undefined) {
        headers["Content-Type"] = "application/json";
    }
    if (basedOn !== undefined) {
        headers["If-Match"] = `"v${basedOn}"`;
    }
    const response = await sent(path, {
        method,
        headers,
        credentials: "same-origin",
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
    });
    if (response.status === 401) {
        signedOut.dispatchEvent(new Event("out"));
    }
    if (!response.ok) {
        throw new Problem(response.status, await problemBody(response));
    }
    return (response.status === 204 ? undefined : await response.json()) as T;
}

async function sent(path: string, init: RequestInit): Promise<Response> {
    try {
        return await fetch(path, init);
    } catch (failed) {
        if (failed instanceof DOMException && failed.name === "AbortError") {
            throw failed;
        }
        throw new Problem(0, {});
    }
}

async function problemBody(response: Response): Promise<ProblemBody> {
    try {
        return (await response.json()) as ProblemBody;
    } catch {
        return {};
    }
}
