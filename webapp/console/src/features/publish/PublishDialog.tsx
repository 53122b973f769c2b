import { useState } from "react";
import type { Track } from "../../api/entry.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Words } from "../../words/en.ts";
import { useWords } from "../../words/WordsContext.tsx";
import type { EntryActions } from "../entry/EntryEditor.tsx";
import { MomentChoice } from "./MomentChoice.tsx";
import { instantOf, type Moment } from "./moment.ts";
import { TrackChoice } from "./TrackChoice.tsx";
import { tracksOf } from "./tracks.ts";

interface Props {
    readonly actions: EntryActions;
    readonly onClose: () => void;
}

/** Publishes the draft, now or from a time on, for ever or until a time. */
export function PublishDialog({ actions, onClose }: Props) {
    const words = useWords();
    const { plenary, languages } = useConsole();
    const [tracks, setTracks] = useState<readonly Track[]>([]);
    const [begin, setBegin] = useState<Moment>({ is: "open" });
    const [end, setEnd] = useState<Moment>({ is: "open" });
    const [from, until] = [instantOf(begin), instantOf(end)];
    const incomplete = from === "incomplete" || until === "incomplete";

    async function publish() {
        onClose();
        const times = { ...(from === "open" ? {} : { from }), ...(until === "open" ? {} : { until }) };
        const done = from === "open" ? words.publish.done : words.publish.planned;
        await actions.act((based) => plenary.publish({ ...based, tracks, ...(times as object) }), done, true);
    }

    const buttons = (
        <>
            <button
                type="button"
                className="button button-primary"
                disabled={incomplete}
                onClick={() => void publish()}
            >
                {label(words, actions.dirty, from !== "open")}
            </button>
            <button type="button" className="button" onClick={onClose}>
                {words.publish.cancel}
            </button>
        </>
    );
    return (
        <Dialog title={words.publish.title} onClose={onClose} actions={buttons}>
            <TrackChoice
                title={words.publish.what}
                everything={words.publish.everything}
                entry={actions.base}
                tracks={tracksOf(actions.base, languages.preferred)}
                chosen={tracks}
                onChange={setTracks}
            />
            <MomentChoice
                title={words.publish.when}
                open={words.publish.now}
                given={words.publish.later}
                moment={begin}
                onChange={setBegin}
            />
            <MomentChoice
                title={words.publish.until}
                open={words.publish.forever}
                given={words.publish.untilTime}
                moment={end}
                onChange={setEnd}
            />
        </Dialog>
    );
}

function label({ publish }: Words, dirty: boolean, later: boolean): string {
    if (dirty) {
        return later ? publish.saveAndGoLater : publish.saveAndGo;
    }
    return later ? publish.goLater : publish.go;
}
