import type { EntryId, Item } from "../../api/entry.ts";
import { MOST_NAMED } from "../../api/list.ts";
import type { ContentType, TypeName } from "../../api/model.ts";
import type { Plenary } from "../../api/plenary.ts";

/** What is known of an entry that another refers to. `missing` is one that the console cannot see. */
export type Known =
    | { readonly is: "asking" }
    | { readonly is: "found"; readonly item: Item }
    | { readonly is: "missing" };

const ASKING: Known = { is: "asking" };

/**
 * The entries that references lead to. Whatever is wanted at the same moment is asked for in one request per type, so that a
 * form with forty references costs what one costs.
 */
export class Names {
    readonly #plenary: Pick<Plenary, "named">;
    readonly #types: readonly ContentType[];
    readonly #known = new Map<EntryId, Known>();
    readonly #wanted = new Map<TypeName, Set<EntryId>>();
    readonly #listeners = new Set<() => void>();

    constructor(plenary: Pick<Plenary, "named">, types: readonly ContentType[]) {
        this.#plenary = plenary;
        this.#types = types;
    }

    subscribe = (listener: () => void): (() => void) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    };

    /** What is known now; what is not will be asked for. */
    get(id: EntryId, to: readonly TypeName[]): Known {
        const known = this.#known.get(id);
        if (known !== undefined) {
            return known;
        }
        this.#known.set(id, ASKING);
        if (this.#wanted.size === 0) {
            queueMicrotask(() => this.#ask().catch(() => this.#forget()));
        }
        for (const type of to) {
            this.#wanted.set(type, (this.#wanted.get(type) ?? new Set()).add(id));
        }
        return ASKING;
    }

    /** What a search or a save showed anyway. */
    learn(items: readonly Item[]): void {
        for (const item of items) {
            this.#known.set(item.id, { is: "found", item });
        }
        this.#tell();
    }

    async #ask(): Promise<void> {
        const wanted = [...this.#wanted];
        this.#wanted.clear();
        await Promise.all(wanted.map(([name, ids]) => this.#askOne(name, [...ids])));
        for (const id of wanted.flatMap(([, ids]) => [...ids])) {
            if (this.#known.get(id) === ASKING) {
                this.#known.set(id, { is: "missing" });
            }
        }
        this.#tell();
    }

    async #askOne(name: TypeName, ids: readonly EntryId[]): Promise<void> {
        const type = this.#types.find((candidate) => candidate.name === name);
        for (let from = 0; type !== undefined && from < ids.length; from += MOST_NAMED) {
            this.learn((await this.#plenary.named(type, ids.slice(from, from + MOST_NAMED))).items);
        }
    }

    /** After a failure the next drawing asks again. */
    #forget(): void {
        for (const [id, known] of this.#known) {
            if (known === ASKING) {
                this.#known.delete(id);
            }
        }
    }

    #tell(): void {
        for (const listener of this.#listeners) {
            listener();
        }
    }
}
