import type { EntryId } from "../../api/entry.ts";
import { typeNamed, useConsole } from "../../app/ConsoleContext.tsx";
import { Loading } from "../../app/Loading.tsx";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { EntryEditor } from "./EntryEditor.tsx";
import { useOpened } from "./useOpened.ts";

interface Props {
    readonly id: EntryId;
}

export function EntryPage({ id }: Props) {
    const known = useConsole();
    const { opened, retry } = useOpened(id);
    switch (opened.is) {
        case "loading":
            return <Loading />;
        case "failed":
            return <ProblemNotice problem={opened.problem} onRetry={retry} />;
        case "open": {
            // The values of a type whose plugin is away stay readable, but have no form.
            const type = typeNamed(known, opened.entry.type);
            return type === undefined ? (
                <pre dir="ltr">{JSON.stringify(opened.entry, undefined, 2)}</pre>
            ) : (
                <EntryEditor type={type} entry={opened.entry} />
            );
        }
    }
}
