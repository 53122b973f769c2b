/**
 * What an author of a site writes against the types that are generated from docs/openapi.json. It is compiled in the suite, in
 * strict mode, and never run: where it stops compiling, sites out there stop too.
 */
import type { components, paths } from "./generated/openapi";

type Schemas = components["schemas"];
type SessionQuery = NonNullable<paths["/api/v1/sessions"]["get"]["parameters"]["query"]>;
type SessionAnswer = paths["/api/v1/sessions"]["get"]["responses"][200]["content"]["application/json"];

/** The sessions of a day, in the words of the contract. */
export const dayOne: SessionQuery = {
    filter: {
        startsAt: { gte: "2027-06-02", lt: "2027-06-03" },
        state: { in: ["confirmed"] },
        "track.slug": "climate",
    },
    sort: ["startsAt", "-title"],
    include: ["participants.person", "track"],
    fields: ["title", "startsAt", "participants", "track"],
    "page[size]": 50,
    locale: "ar",
};

/** Which of the two shapes an item has is told by its locale. */
export function titles(answer: SessionAnswer): string[] {
    return answer.data.map((session) =>
        session.locale === "*" ? Object.values(session.title ?? {}).join(" / ") : (session.title ?? session.id),
    );
}

export function speakers(session: Schemas["Session"]): string[] {
    return (session.participants ?? []).flatMap((participant) => participant.person?.name ?? []);
}

export function next(page: Schemas["Page"]): string | undefined {
    return page.hasMore ? page.after : undefined;
}

/** A hit is of any type; its type tells which. */
export function headline(hit: Schemas["Hits"]["data"][number]): string | undefined {
    return hit.locale !== "*" && hit.type === "press-release" ? hit.headline : undefined;
}

export function complaint(problem: Schemas["Problem"]): string {
    const where = problem.errors?.map((error) => error.parameter ?? error.pointer ?? "").join(", ");
    return problem.type === "/problems/invalid-query" ? `${problem.title}: ${where}` : problem.detail;
}
