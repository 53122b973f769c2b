import { expect, test } from "vitest";
import { CONSOLE_LANGUAGES, spokenOf } from "./language.ts";

const { en, ar, ru } = CONSOLE_LANGUAGES;

test("counts in the plural forms of each language", () => {
    expect([1, 3, 11, 25, 1000].map(ru.words.list.count)).toEqual([
        "1 запись",
        "3 записи",
        "11 записей",
        "25 записей",
        "1\u00a0000 записей",
    ]);
    expect([0, 1, 2, 5, 40, 100].map(ar.words.list.count)).toEqual([
        "لا سجلات",
        "سجل واحد",
        "سجلان",
        "5 سجلات",
        "40 سجلًا",
        "100 سجل",
    ]);
    expect([1, 943].map(en.words.list.count)).toEqual(["1 entry", "943 entries"]);
});

test("leaves no word in English", () => {
    for (const [name, group] of Object.entries(en.words)) {
        for (const [key, word] of Object.entries(group)) {
            if (typeof word === "string") {
                const others = [ar, ru].map(({ words }) => (words as unknown as typeof en.words & Nested)[name]?.[key]);
                expect(others, `${name}.${key}`).not.toContain(word);
            }
        }
    }
});

test("speaks the reader's first language that it knows", () => {
    expect(spokenOf(["de-AT", "ar-AE", "en"])).toBe("ar");
    expect(spokenOf(["de"])).toBe("en");
});

type Nested = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
