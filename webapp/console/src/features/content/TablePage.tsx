import { useEffect, useState } from "react";
import type { ContentType } from "../../api/model.ts";
import { Loading } from "../../app/Loading.tsx";
import { replaceRoute } from "../../app/navigation.ts";
import { hrefOf } from "../../app/routes.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import { EntryTable } from "./EntryTable.tsx";
import { Pager } from "./Pager.tsx";
import { useSingleton } from "./useSingleton.ts";
import { type Asked, ROWS, useTable } from "./useTable.ts";

interface Props {
    readonly type: ContentType;
    readonly asked: Asked;
}

export function TablePage(props: Props) {
    return props.type.singleton ? <OnlyEntry type={props.type} /> : <Entries {...props} />;
}

function OnlyEntry({ type }: { readonly type: ContentType }) {
    const problem = useSingleton(type);
    return problem === undefined ? <Loading /> : <ProblemNotice problem={problem} />;
}

function Entries({ type, asked }: Props) {
    const { language, words } = useSpeaking();
    const table = useTable(type, asked);
    const title = titleOf(type, language);
    const total = table.page?.total ?? 0;
    const ask = (change: Partial<Asked>) => replaceRoute({ at: "list", type: type.name, ...asked, ...change });
    return (
        <>
            <div className="page-head">
                <h1>{title}</h1>
                <span className="muted" role="status">
                    {table.page === undefined ? "" : words.list.count(total)}
                </span>
                <span className="shell-space" />
                <a className="button button-primary" href={hrefOf({ at: "new", type: type.name })}>
                    {words.list.create}
                </a>
            </div>
            <SearchBox label={words.list.searchIn(title)} q={asked.q} onSearch={(q) => ask({ q, page: 1 })} />
            {table.problem !== undefined && <ProblemNotice problem={table.problem} onRetry={table.retry} />}
            {table.page === undefined && table.loading && <Loading />}
            {table.page?.items.length === 0 && (
                <p className="card muted">{asked.q === "" ? words.list.none : words.list.noneFound}</p>
            )}
            {table.page !== undefined && table.page.items.length > 0 && (
                <EntryTable
                    type={type}
                    items={table.page.items}
                    sort={asked.sort}
                    busy={table.loading}
                    onSort={(sort) => ask({ sort, page: 1 })}
                />
            )}
            <Pager page={asked.page} pages={Math.ceil(total / ROWS)} onPage={(page) => ask({ page })} />
        </>
    );
}

interface SearchProps {
    readonly label: string;
    readonly q: string;
    readonly onSearch: (q: string) => void;
}

const PAUSE_MS = 250;

/** Searches when the reader stops typing. */
function SearchBox({ label, q, onSearch }: SearchProps) {
    const [typed, setTyped] = useState(q);
    // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts a search
    useEffect(() => {
        if (typed.trim() === q) {
            return;
        }
        const pause = setTimeout(() => onSearch(typed.trim()), PAUSE_MS);
        return () => clearTimeout(pause);
    }, [typed]);
    return (
        <search className="search-box">
            <input
                type="search"
                dir={typed === "" ? undefined : "auto"}
                aria-label={label}
                placeholder={label}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
            />
        </search>
    );
}
