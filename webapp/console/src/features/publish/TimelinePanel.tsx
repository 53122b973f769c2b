import type { Publication, Track } from "../../api/entry.ts";
import type { Locale } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { ownZone } from "../../ui/zones.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import type { EntryActions } from "../entry/EntryEditor.tsx";
import { cancelPlan, type Plan, plansOf } from "./cancelPlan.ts";
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
    const tracks = ordered(Object.keys(timeline), languages.preferred);
    const { rows, now } = stripOf(timeline, Date.now(), tracks);
    const plans = plansOf(timeline, tracks);
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
            {plans.length > 0 && (
                <ul className="plans">
                    {plans.map((plan) => (
                        <PlanLine
                            key={`${plan.at} ${plan.begins}`}
                            plan={plan}
                            busy={actions.busy}
                            onCancel={() =>
                                void actions.act((based) => cancelPlan(plenary, plan, based), words.timeline.takenBack)
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
    readonly plan: Plan;
    readonly busy: boolean;
    readonly onCancel: () => void;
}

function PlanLine({ plan, busy, onCancel }: PlanProps) {
    const { words, time } = useSpeaking();
    const when = time(plan.at);
    return (
        <li>
            <span>
                {plan.begins ? words.publish.title : words.publish.unpublishTitle}: <bdi>{when}</bdi>
                <span className="badges">
                    {plan.tracks.map((track) => (
                        <TrackName key={track} track={track} />
                    ))}
                </span>
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
