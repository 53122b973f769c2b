const STEP = 1000;
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** An amount of bytes as people of a language write it: `81 kB`. */
export function bytesText(bytes: number, language: string): string {
    let amount = bytes;
    let unit = 0;
    while (amount >= STEP && unit < UNITS.length - 1) {
        amount /= STEP;
        unit++;
    }
    return new Intl.NumberFormat(language, {
        style: "unit",
        unit: UNITS[unit] ?? "byte",
        unitDisplay: "short",
        maximumFractionDigits: amount < 10 && unit > 1 ? 1 : 0,
    }).format(amount);
}
