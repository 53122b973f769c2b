import type { Instant, Publication, Track } from "../../api/entry.ts";
import type { Locale } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { ownZone } from "../../ui/zones.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import type { EntryActions } from "../entry/EntryEditor.tsx";
import { stripOf } from "./strip.ts";
import { ordered } from "./tracks.ts";
import { useTimeline } from "./useTimeline.ts";

interface Props {
    readonly actions: EntryActions;
}

/** What the world saw, sees and will see of each track. */
export function TimelinePanel({ actions }: Props) {
    const { words } = useSpeaking();
    const { plenary, languages } = useConsole();
    const timeline = useTimeline(actions.base);
    const { rows, now } = stripOf(timeline, Date.now(), ordered(Object.keys(timeline), languages.preferred));
    const planned = rows.flatMap(({ track, bars }) =>
        changesToCome(
            track,
            bars.map(({ publication }) => publication),
        ),
    );
    return (
        <section className="panel">
            <h2>{words.timeline.title}</h2>
            {rows.length === 0 && <p className="muted">{words.timeline.never}</p>}
            {rows.map(({ track, bars }) => (
                <div className="strip-row" key={track}>
                    <TrackName track={track} />
                    <div className="strip">
                        {bars.map(({ publication, start, length }) => (
                            <Bar key={publication.from ?? ""} publication={publication} start={start} length={length} />
                        ))}
                        <span
                            className="strip-now"
                            style={{ insetInlineStart: `${now}%` }}
                            title={words.timeline.now}
                        />
                    </div>
                </div>
            ))}
            {planned.length > 0 && (
                <ul className="plans">
                    {planned.map(({ track, at, begins }) => (
                        <Plan
                            key={`${track} ${at}`}
                            track={track}
                            at={at}
                            begins={begins}
                            busy={actions.busy}
                            onCancel={() =>
                                void actions.act((based) => plenary.cancel(based, track, at), words.timeline.takenBack)
                            }
                        />
                    ))}
                </ul>
            )}
            {rows.length > 0 && (
                <>
                    <p className="muted small">{words.timeline.zone(ownZone())}</p>
                    <button
                        type="button"
                        className="button button-small"
                        disabled={actions.busy || actions.base._meta.deleted}
                        onClick={() => void actions.act(plenary.undo, words.publish.undone)}
                    >
                        {words.publish.undo}
                    </button>
                </>
            )}
        </section>
    );
}

interface BarProps {
    readonly publication: Publication;
    readonly start: number;
    readonly length: number;
}

function Bar({ publication, start, length }: BarProps) {
    const { words, time } = useSpeaking();
    const { is, revision, from, until } = publication;
    const span = words.timeline.span(
        from === undefined ? words.timeline.always : time(from),
        until === undefined ? words.timeline.endless : time(until),
    );
    const said = `${words.timeline[is]}: ${words.entry.revision(revision)}, ${span}`;
    return (
        <span
            className={`bar bar-${is}`}
            role="img"
            aria-label={said}
            title={said}
            style={{ insetInlineStart: `${start}%`, inlineSize: `${length}%` }}
        />
    );
}

interface PlanProps {
    readonly track: Track;
    readonly at: Instant;
    readonly begins: boolean;
    readonly busy: boolean;
    readonly onCancel: () => void;
}

function Plan({ track, at, begins, busy, onCancel }: PlanProps) {
    const { words, time } = useSpeaking();
    const when = time(at);
    return (
        <li>
            <TrackName track={track} />
            <span>
                {begins ? words.publish.title : words.publish.unpublishTitle}: <bdi>{when}</bdi>
            </span>
            <button
                type="button"
                className="icon-button"
                disabled={busy}
                aria-label={words.timeline.takeBack(when)}
                title={words.timeline.takeBack(when)}
                onClick={onCancel}
            >
                <span aria-hidden="true">×</span>
            </button>
        </li>
    );
}

function TrackName({ track }: { readonly track: Track }) {
    const known = useConsole();
    const { words } = useSpeaking();
    const name = track === "*" ? words.status.sharedShort : languageOf(known, track as Locale).name;
    return (
        <span className="track" title={name}>
            {track === "*" ? name : track}
        </span>
    );
}

interface ToCome {
    readonly track: Track;
    readonly at: Instant;
    readonly begins: boolean;
}

/** Beginnings and ends that can still be taken back; where one publication follows another at once, its beginning. */
function changesToCome(track: Track, publications: readonly Publication[]): readonly ToCome[] {
    const begins = publications.flatMap(({ is, from }) => (is === "planned" && from !== undefined ? [from] : []));
    const ends = publications.flatMap(({ is, until }) =>
        is !== "past" && until !== undefined && !begins.includes(until) ? [until] : [],
    );
    return [...begins.map((at) => ({ track, at, begins: true })), ...ends.map((at) => ({ track, at, begins: false }))];
}
