import { useId } from "react";
import { WallTimeInput } from "../../ui/WallTimeInput.tsx";
import { inAnHour, type Moment } from "./moment.ts";

interface Props {
    readonly title: string;
    /** What it means to give no time. */
    readonly open: string;
    readonly given: string;
    readonly moment: Moment;
    readonly onChange: (moment: Moment) => void;
}

export function MomentChoice({ title, open, given, moment, onChange }: Props) {
    const name = useId();
    return (
        <fieldset className="choice-group">
            <legend>{title}</legend>
            <label>
                <input
                    type="radio"
                    name={name}
                    checked={moment.is === "open"}
                    onChange={() => onChange({ is: "open" })}
                />
                {open}
            </label>
            <label>
                <input
                    type="radio"
                    name={name}
                    checked={moment.is === "given"}
                    onChange={() => onChange({ is: "given", time: inAnHour(Date.now()) })}
                />
                {given}
            </label>
            {moment.is === "given" && (
                <WallTimeInput value={moment.time} onChange={(time) => onChange({ is: "given", time })} />
            )}
        </fieldset>
    );
}
