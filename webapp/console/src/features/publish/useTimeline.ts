import { useEffect, useState } from "react";
import type { Entry, Publication } from "../../api/entry.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";

export type Timeline = Readonly<Record<string, readonly Publication[]>>;

/** All publications of an entry, also those that are over; asked for again whenever the entry changed. */
export function useTimeline(entry: Entry): Timeline {
    const { plenary } = useConsole();
    // What is live and planned is known at once.
    const [timeline, setTimeline] = useState<Timeline>(entry._meta.publications ?? {});
    useEffect(() => {
        let wanted = true;
        setTimeline(entry._meta.publications ?? {});
        plenary.timeline(entry.id).then(
            (found) => wanted && setTimeline(found),
            // What is over is then not shown; what counts is.
            () => undefined,
        );
        return () => {
            wanted = false;
        };
    }, [plenary, entry]);
    return timeline;
}
