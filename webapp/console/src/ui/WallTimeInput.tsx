import { useId } from "react";
import { useSpeaking } from "../words/WordsContext.tsx";
import { allZones, formatInstant, isZone, readWall } from "./zones.ts";

export interface WallTime {
    /** As the browser's input has it, `2027-06-02T09:00`; empty for none. */
    readonly wall: string;
    readonly zone: string;
}

interface Props {
    readonly value: WallTime;
    readonly onChange: (value: WallTime) => void;
    readonly id?: string;
    readonly describedBy?: string;
    readonly invalid?: boolean;
}

const ZONES_LIST = "all-time-zones";

/** A date, a time and the zone whose clocks show it, with the instant in UTC said beside it. */
export function WallTimeInput({ value, onChange, id, describedBy, invalid = false }: Props) {
    const { words } = useSpeaking();
    const echo = useId();
    return (
        <div className="wall-time">
            <div className="wall-time-inputs">
                <input
                    id={id}
                    type="datetime-local"
                    dir="ltr"
                    aria-label={id === undefined ? words.field.time : undefined}
                    aria-describedby={[echo, describedBy].filter(Boolean).join(" ")}
                    aria-invalid={invalid}
                    value={value.wall}
                    onChange={(event) => onChange({ ...value, wall: event.target.value })}
                />
                <input
                    type="text"
                    dir="ltr"
                    className="wall-time-zone"
                    list={ZONES_LIST}
                    spellCheck={false}
                    aria-label={words.field.zone}
                    aria-invalid={!isZone(value.zone)}
                    value={value.zone}
                    onChange={(event) => onChange({ ...value, zone: event.target.value })}
                />
            </div>
            <output id={echo} className="wall-time-echo">
                {<Echo {...value} />}
            </output>
        </div>
    );
}

function Echo({ wall, zone }: WallTime) {
    const { words } = useSpeaking();
    const reading = readWall(wall, zone);
    if (!isZone(zone)) {
        return <span className="fault">{words.field.noZone}</span>;
    }
    if (reading === undefined) {
        return null;
    }
    if (reading.is === "skipped") {
        return <span className="fault">{words.field.skipped}</span>;
    }
    const utc = formatInstant(reading.at).replace("T", " ").replace("Z", "").replace(/:00$/, "");
    return (
        <>
            <bdi dir="ltr">{words.field.utc(utc)}</bdi>
            {reading.is === "twice" && <span> {words.field.twice}</span>}
        </>
    );
}

/** The zones that every such input offers; once in the page. */
export function ZoneList() {
    return (
        <datalist id={ZONES_LIST}>
            {allZones().map((zone) => (
                <option key={zone} value={zone} />
            ))}
        </datalist>
    );
}
