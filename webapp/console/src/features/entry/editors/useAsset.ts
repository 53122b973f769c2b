import { useEffect, useState } from "react";
import { type Asset, isAssetId } from "../../../api/asset.ts";
import type { Json } from "../../../api/model.ts";
import { useConsole } from "../../../app/ConsoleContext.tsx";

export type FoundAsset = { readonly is: "none" | "asking" | "gone" } | { readonly is: "found"; readonly asset: Asset };

/** The file that a value names, and a way to tell what has become of it, so that the server need not be asked again. */
export function useAsset(value: Json | undefined): readonly [FoundAsset, (asset: Asset) => void] {
    const { plenary } = useConsole();
    const [known, setKnown] = useState<Asset>();
    const [gone, setGone] = useState<string>();
    const id = isAssetId(value) ? value : undefined;

    useEffect(() => {
        if (id === undefined || known?.id === id) {
            return;
        }
        let current = true;
        plenary.asset(id).then(
            (asset) => current && setKnown(asset),
            () => current && setGone(id),
        );
        return () => {
            current = false;
        };
    }, [id, known, plenary]);

    if (id === undefined) {
        return [{ is: "none" }, setKnown];
    }
    if (known?.id === id) {
        return [{ is: "found", asset: known }, setKnown];
    }
    return [{ is: gone === id ? "gone" : "asking" }, setKnown];
}
