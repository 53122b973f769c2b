import { useState } from "react";
import type { Track } from "../../api/entry.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useWords } from "../../words/WordsContext.tsx";
import type { EntryActions } from "../entry/EntryEditor.tsx";
import { MomentChoice } from "./MomentChoice.tsx";
import { instantOf, type Moment } from "./moment.ts";
import { TrackChoice } from "./TrackChoice.tsx";
import { liveTracks } from "./tracks.ts";

interface Props {
    readonly actions: EntryActions;
    readonly onClose: () => void;
}

/** Takes back what is visible, now or from a time on. */
export function UnpublishDialog({ actions, onClose }: Props) {
    const words = useWords();
    const { plenary, languages } = useConsole();
    const [tracks, setTracks] = useState<readonly Track[]>([]);
    const [moment, setMoment] = useState<Moment>({ is: "open" });
    const at = instantOf(moment);

    async function unpublish() {
        onClose();
        const time = at === "open" || at === "incomplete" ? {} : { at };
        const done = at === "open" ? words.publish.unpublished : words.publish.planned;
        await actions.act((based) => plenary.unpublish({ ...based, tracks, ...time }), done);
    }

    const buttons = (
        <>
            <button
                type="button"
                className="button button-danger"
                disabled={at === "incomplete"}
                onClick={() => void unpublish()}
            >
                {at === "open" ? words.publish.unpublishGo : words.publish.goLater}
            </button>
            <button type="button" className="button" onClick={onClose}>
                {words.publish.cancel}
            </button>
        </>
    );
    return (
        <Dialog title={words.publish.unpublishTitle} onClose={onClose} actions={buttons}>
            <TrackChoice
                title={words.publish.unpublishWhat}
                everything={words.publish.everythingLive}
                entry={actions.base}
                tracks={liveTracks(actions.base, languages.preferred)}
                chosen={tracks}
                onChange={setTracks}
            />
            <MomentChoice
                title={words.publish.when}
                open={words.publish.now}
                given={words.publish.later}
                moment={moment}
                onChange={setMoment}
            />
        </Dialog>
    );
}
