import { useState } from "react";
import { type WallTime, WallTimeInput } from "../../../ui/WallTimeInput.tsx";
import { formatInstant, formatZoned, parseZoned, readWall, wallAt } from "../../../ui/zones.ts";
import { useForm } from "../FormContext.tsx";
import type { EditorProps } from "./editor.ts";
import { useEditor } from "./useEditor.ts";
import { useUnfinished } from "./useUnfinished.ts";

/** A wall-clock time that belongs to its zone: `09:00` in Dubai stays that, whatever becomes of the zone's rules. */
export function ZonedTimeEditor(props: EditorProps<"datetime">) {
    const { zone } = useForm();
    const { attributes, change } = useEditor(props);
    const [chosenZone, setChosenZone] = useState<string>();
    const stored = typeof props.value === "string" ? parseZoned(props.value) : undefined;
    const value = stored ?? { wall: "", zone: chosenZone ?? zone };
    return (
        <WallTimeInput
            id={attributes.id}
            describedBy={attributes["aria-describedby"] ?? ""}
            invalid={attributes["aria-invalid"]}
            value={value}
            onChange={(next) => {
                setChosenZone(next.zone);
                change(next.wall === "" ? undefined : formatZoned(next.wall, next.zone));
            }}
        />
    );
}

/** A point on the time line; the zone only decides how it is shown and typed here. */
export function InstantEditor(props: EditorProps<"instant">) {
    const { zone } = useForm();
    const setUnfinished = useUnfinished(props.at);
    const { attributes, change } = useEditor(props);
    const [typed, setTyped] = useState<WallTime>({ wall: "", zone });
    const stored = typeof props.value === "string" ? Date.parse(props.value) : Number.NaN;
    const reading = readWall(typed.wall, typed.zone);
    const typedIsStored = reading !== undefined && reading.is !== "skipped" && reading.at === stored;
    const value = typedIsStored || Number.isNaN(stored) ? typed : { ...typed, wall: wallAt(stored, typed.zone) };
    return (
        <WallTimeInput
            id={attributes.id}
            describedBy={attributes["aria-describedby"] ?? ""}
            invalid={attributes["aria-invalid"]}
            value={value}
            onChange={(next) => {
                setTyped(next);
                const read = readWall(next.wall, next.zone);
                const found = read !== undefined && read.is !== "skipped";
                setUnfinished(next.wall !== "" && !found);
                // Another zone shows the same instant on other clocks.
                if (next.wall === value.wall && !Number.isNaN(stored)) {
                    return;
                }
                change(found ? formatInstant(read.at) : undefined);
            }}
        />
    );
}
