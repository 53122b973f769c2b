import { expect, test } from "vitest";
import type { EntryId, Item } from "../../api/entry.ts";
import type { ContentType, TypeName } from "../../api/model.ts";
import { Names } from "./names.ts";

const person = { name: "person" as TypeName, plural: "people", singleton: false, fields: [] } satisfies ContentType;
const id = (n: number) => `id-${n}` as EntryId;
const item = (of: EntryId): Item => ({ id: of, type: person.name, values: {}, status: {}, staleLocales: [] });

/** A server that has the entries 1 to 250. */
function serverWithPeople() {
    const asked: number[] = [];
    const plenary = {
        named: async (_type: ContentType, ids: readonly EntryId[]) => {
            asked.push(ids.length);
            const found = ids.filter((one) => Number(one.slice(3)) <= 250);
            return { items: found.map(item), total: found.length };
        },
    };
    return { plenary, asked };
}

test("asks once for all that is wanted at the same moment, in parts that one answer can hold", async () => {
    const { plenary, asked } = serverWithPeople();
    const names = new Names(plenary, [person]);
    const told = new Promise<void>((tell) =>
        names.subscribe(() => names.get(id(205), [person.name]).is === "found" && tell()),
    );
    for (let n = 1; n <= 205; n++) {
        expect(names.get(id(n), [person.name])).toEqual({ is: "asking" });
    }
    await told;
    expect(asked).toEqual([100, 100, 5]);
    expect(names.get(id(7), [person.name])).toEqual({ is: "found", item: item(id(7)) });
});

test("says that an entry is missing, and does not ask for it again", async () => {
    const { plenary, asked } = serverWithPeople();
    const names = new Names(plenary, [person]);
    const told = new Promise<void>((tell) =>
        names.subscribe(() => names.get(id(999), [person.name]).is === "missing" && tell()),
    );
    names.get(id(999), [person.name]);
    await told;
    expect(names.get(id(999), [person.name])).toEqual({ is: "missing" });
    expect(asked).toEqual([1]);
});
