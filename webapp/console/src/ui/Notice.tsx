import { type ReactNode, useEffect, useRef } from "react";

interface Props {
    readonly tone: "info" | "good" | "warning" | "bad";
    readonly children: ReactNode;
}

/** Something to be read now; screen readers say it at once. */
export function Notice({ tone, children }: Props) {
    const notice = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (tone === "bad") {
            notice.current?.scrollIntoView({ block: "nearest" });
        }
    }, [tone]);
    return (
        <div ref={notice} className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : "status"}>
            {children}
        </div>
    );
}
