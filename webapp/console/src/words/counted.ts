/** A sentence for a number, in the plural form that its language has for it; `#` stands for the number. */
export function counted(
    language: string,
    n: number,
    forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): string {
    const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
    return form.replace("#", new Intl.NumberFormat(language).format(n));
}
