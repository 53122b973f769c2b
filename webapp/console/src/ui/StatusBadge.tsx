import type { Status } from "../api/entry.ts";
import { useWords } from "../words/WordsContext.tsx";

interface Props {
    /** What it is the status of, such as a language tag; empty for none. */
    readonly of: string;
    readonly title?: string;
    readonly status: Status;
    readonly outdated?: boolean;
}

/** How a track stands: told by words for those who do not see colours, and by a mark of its own for each. */
export function StatusBadge({ of, title, status, outdated = false }: Props) {
    const { status: words } = useWords();
    const said = [title ?? of, words[status], ...(outdated ? [words.outdated] : [])].filter((part) => part !== "");
    return (
        <span className={`badge badge-${status}${outdated ? " badge-outdated" : ""}`} title={said.join(" · ")}>
            <span className="badge-mark" aria-hidden="true" />
            <span aria-hidden="true">{of === "" ? words[status] : of}</span>
            {outdated && (
                <span className="badge-note" aria-hidden="true">
                    {words.outdated}
                </span>
            )}
            <span className="hidden">{said.join(", ")}</span>
        </span>
    );
}
