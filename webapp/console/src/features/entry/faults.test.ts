import { expect, test } from "vitest";
import { Problem } from "../../api/problem.ts";
import { faultsOf, placeOf } from "./faults.ts";

test("puts each fault at the place in the values that its pointer names", () => {
    const problem = new Problem(400, {
        errors: [
            { pointer: "/values/title/en", detail: "is required" },
            { pointer: "/values/title/en", detail: "is too long" },
            { detail: "A slot needs a room." },
        ],
    });
    expect([...faultsOf(problem)]).toEqual([
        ["/title/en", ["is required", "is too long"]],
        ["", ["A slot needs a room."]],
    ]);
    expect(faultsOf(undefined).size).toBe(0);
});

test("finds the nearest place above one that is not on the page", () => {
    const onPage = (pointer: string) => ["/links", "/links/0"].includes(pointer);
    expect(placeOf("/links/0/url", onPage)).toBe("/links/0");
    expect(placeOf("/nothing", onPage)).toBe("");
});
