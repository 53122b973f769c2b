import { expect, test } from "vitest";
import type { ContentType, Locale, TypeName } from "../../api/model.ts";
import { columnsOf } from "./columns.ts";
import { headlineOf } from "./headline.ts";

const edition: ContentType = {
    name: "edition" as TypeName,
    plural: "editions",
    singleton: false,
    fields: [
        { name: "code", kind: "text", required: true },
        { name: "slug", kind: "slug", from: "code" },
        { name: "title", kind: "text", localised: true, required: true },
        { name: "startDate", kind: "date", required: true },
        { name: "format", kind: "choice", options: ["online"] },
    ],
};
const [en, ar] = ["en" as Locale, "ar" as Locale];

test("names an entry in the wanted language, else in another that it has", () => {
    expect(headlineOf(edition, { title: { en: "Summit", ar: "القمة" } }, [ar, en])).toEqual({
        text: "القمة",
        locale: ar,
    });
    expect(headlineOf(edition, { title: { en: "Summit" } }, [ar, en])).toEqual({ text: "Summit", locale: en });
    expect(headlineOf(edition, { title: { fr: "Sommet" } }, [ar, en])).toEqual({ text: "Sommet", locale: "fr" });
});

test("falls back to the address word, and to nothing", () => {
    expect(headlineOf(edition, { title: { en: " " }, slug: "oriom-2027" }, [en])).toEqual({ text: "oriom-2027" });
    expect(headlineOf(edition, {}, [en])).toBeUndefined();
});

test("tells entries apart by code and by required times and choices first", () => {
    expect(columnsOf(edition).map(({ name }) => name)).toEqual(["code", "startDate"]);
});
