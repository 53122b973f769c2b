import type { Item } from "../../api/entry.ts";
import type { ContentType, Field, Locale } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { hrefOf } from "../../app/routes.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { spelled, titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import { cellText, columnsOf, isSortable } from "./columns.ts";
import { Standing } from "./Standing.tsx";
import { useHeadline } from "./useHeadline.ts";

interface Props {
    readonly type: ContentType;
    readonly items: readonly Item[];
    readonly sort: string;
    readonly busy: boolean;
    readonly onSort: (sort: string) => void;
}

export function EntryTable({ type, items, sort, busy, onSort }: Props) {
    const { language, words } = useSpeaking();
    const columns = columnsOf(type);
    const head = (name: string, title: string, sortable: boolean) => (
        <th key={name} scope="col" aria-sort={sortable ? direction(name, sort) : undefined}>
            {sortable ? (
                <button
                    type="button"
                    className="sort"
                    title={words.list.sortBy(title)}
                    onClick={() => onSort(turned(name, sort))}
                >
                    {title}
                    <span aria-hidden="true">{SIGNS[direction(name, sort)]}</span>
                </button>
            ) : (
                title
            )}
        </th>
    );
    return (
        <div className="table-frame">
            <table className="table" aria-busy={busy}>
                <thead>
                    <tr>
                        {head("name", words.list.name, false)}
                        {columns.map((field) => head(field.name, titleOf(field, language), isSortable(field)))}
                        {head("standing", words.list.standing, false)}
                        {head("updatedAt", words.list.updated, true)}
                    </tr>
                </thead>
                <tbody>
                    {items.map((item) => (
                        <Row key={item.id} type={type} item={item} columns={columns} />
                    ))}
                </tbody>
            </table>
            <Legend />
        </div>
    );
}

const STATUSES = ["published", "changed", "scheduled", "draft"] as const;

/** What the marks mean. */
function Legend() {
    return (
        <p className="legend badges">
            {STATUSES.map((status) => (
                <StatusBadge key={status} of="" status={status} />
            ))}
        </p>
    );
}

interface RowProps {
    readonly type: ContentType;
    readonly item: Item;
    readonly columns: readonly Field[];
}

function Row({ type, item, columns }: RowProps) {
    const known = useConsole();
    const { time } = useSpeaking();
    const headline = useHeadline()(type, item.values);
    const written = headline.locale === undefined ? undefined : languageOf(known, headline.locale);
    return (
        <tr>
            <th scope="row">
                <a href={hrefOf({ at: "entry", id: item.id })} lang={written?.tag} dir={written?.dir ?? "auto"}>
                    {headline.text}
                </a>
            </th>
            {columns.map((field) => (
                <td key={field.name} className="cell-short">
                    <bdi>
                        {field.kind === "choice"
                            ? choiceText(item, field)
                            : cellText(field, item.values[field.name], time)}
                    </bdi>
                </td>
            ))}
            <td>
                <Standing item={item} locales={Object.keys(item.status).filter((track) => track !== "*") as Locale[]} />
            </td>
            <td className="cell-short">
                <bdi>{item.updatedAt === undefined ? "" : time(item.updatedAt)}</bdi>
            </td>
        </tr>
    );
}

function choiceText(item: Item, field: Field): string {
    const value = item.values[field.name];
    return typeof value === "string" ? spelled(value) : "";
}

const SIGNS = { ascending: " ↑", descending: " ↓", none: "" } as const;

function direction(name: string, sort: string): keyof typeof SIGNS {
    if (sort === name) {
        return "ascending";
    }
    return sort === `-${name}` ? "descending" : "none";
}

/** Ascending first, then descending, then as it comes. */
function turned(name: string, sort: string): string {
    const next = { none: name, ascending: `-${name}`, descending: "" } as const;
    return next[direction(name, sort)];
}
