import type { Entry, Use } from "./entry.ts";

/** One thing that is wrong, at a JSON pointer into what was sent, or of the whole. */
export interface Fault {
    readonly pointer?: string;
    readonly detail: string;
}

export interface ProblemBody {
    readonly type?: string;
    readonly detail?: string;
    readonly errors?: readonly Fault[];
    readonly current?: Entry;
    readonly uses?: readonly Use[];
    readonly id?: string;
}

/** A refusal of the server (RFC 9457), or that there was no answer at all: then the status is 0. */
export class Problem extends Error {
    readonly status: number;
    readonly body: ProblemBody;

    constructor(status: number, body: ProblemBody) {
        super(body.detail ?? "");
        this.name = "Problem";
        this.status = status;
        this.body = body;
    }

    /** The last part of the problem's type, such as `stale-version`. */
    get slug(): string {
        return this.body.type?.split("/").pop() ?? "";
    }

    get faults(): readonly Fault[] {
        return this.body.errors ?? [];
    }
}

/** Whatever was thrown, as a problem that can be shown. */
export function problemOf(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem(0, { detail: String(thrown) });
}
