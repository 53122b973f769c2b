import { useId } from "react";
import type { Entry, Track } from "../../api/entry.ts";
import type { Locale } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useWords } from "../../words/WordsContext.tsx";

interface Props {
    readonly title: string;
    readonly everything: string;
    readonly entry: Entry;
    readonly tracks: readonly Track[];
    /** Empty for everything. */
    readonly chosen: readonly Track[];
    readonly onChange: (chosen: readonly Track[]) => void;
}

/** Everything, or some of the shared values and the languages. */
export function TrackChoice({ title, everything, entry, tracks, chosen, onChange }: Props) {
    const known = useConsole();
    const words = useWords();
    const name = useId();
    return (
        <fieldset className="choice-group">
            <legend>{title}</legend>
            <label>
                <input type="radio" name={name} checked={chosen.length === 0} onChange={() => onChange([])} />
                {everything}
            </label>
            <label>
                <input type="radio" name={name} checked={chosen.length > 0} onChange={() => onChange(tracks)} />
                {words.publish.chosen}
            </label>
            {chosen.length > 0 && (
                <div className="choice-inner">
                    {tracks.map((track) => (
                        <label key={track}>
                            <input
                                type="checkbox"
                                checked={chosen.includes(track)}
                                onChange={() =>
                                    onChange(
                                        chosen.includes(track)
                                            ? chosen.filter((one) => one !== track)
                                            : [...chosen, track],
                                    )
                                }
                            />
                            <span lang={track === "*" ? undefined : track}>
                                {track === "*" ? words.status.shared : languageOf(known, track as Locale).name}
                            </span>
                            <StatusBadge of="" status={entry._meta.status?.[track] ?? "draft"} />
                        </label>
                    ))}
                </div>
            )}
        </fieldset>
    );
}
