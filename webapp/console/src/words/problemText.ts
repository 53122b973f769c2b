import type { Problem } from "../api/problem.ts";
import type { Words } from "./en.ts";

/** What to tell a person of a problem, apart from the places that it names. */
export function problemText({ problem: words }: Words, problem: Problem): string {
    switch (problem.status) {
        case 0:
            return words.offline;
        case 403:
            return words.notAllowed;
        case 404:
            return words.notFound;
        case 429:
        case 503:
            return words.busy;
        case 500:
            return words.server(problem.body.id ?? "–");
        default:
            return problem.message === "" ? words.refused : `${words.refused} ${problem.message}`;
    }
}
