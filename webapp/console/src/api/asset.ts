import type { Locale } from "./model.ts";

export type AssetId = string & { readonly __brand: "AssetId" };

/** An uploaded file with its words in every language. */
export interface Asset {
    readonly id: AssetId;
    /** On this server. */
    readonly url: string;
    readonly name: string;
    readonly mediaType: string;
    /** In bytes. */
    readonly size: number;
    /** In pixels; of images that are made of them. */
    readonly width?: number;
    readonly height?: number;
    readonly alt?: Readonly<Partial<Record<Locale, string>>>;
}

export function isAssetId(value: unknown): value is AssetId {
    return typeof value === "string" && value !== "";
}
