package org.plenary.core.media;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violations;
import org.plenary.core.type.Languages;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.entry.LocaleTag;

/** Changes some of a file's words, as a JSON Merge Patch (RFC 7396) says: null removes, what is not sent stays. */
final class WordsPatch {
    private static final List<String> MEMBERS = List.of("alt", "caption", "credit");
    private static final int LONGEST = 2_000;

    private final Languages languages;
    private final Violations found = new Violations();

    private WordsPatch(Languages languages) {
        this.languages = languages;
    }

    /** @throws PlenaryException INVALID_REQUEST with everything that is wrong */
    static AssetWords apply(AssetWords old, Map<String, ? extends @Nullable Object> sent, Languages languages) {
        var patch = new WordsPatch(languages);
        sent.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> patch.refuse(
                        FieldPath.WHOLE.then(name),
                        "There is no such member here" + Nearest.hintOrStop(name, MEMBERS)));
        var changed = new AssetWords(
                patch.texts("alt", old.alt(), sent),
                patch.texts("caption", old.caption(), sent),
                patch.credit(old, sent));
        patch.found.throwIfPresent(ErrorCode.INVALID_REQUEST, "The words of the file cannot be accepted.");
        return changed;
    }

    private Optional<String> credit(AssetWords old, Map<String, ? extends @Nullable Object> sent) {
        return sent.containsKey("credit") ? text(FieldPath.of("credit"), sent.get("credit")) : old.credit();
    }

    private Map<String, String> texts(
            String name, Map<String, String> old, Map<String, ? extends @Nullable Object> sent) {
        var at = FieldPath.of(name);
        var texts = new HashMap<>(old);
        switch (sent.get(name)) {
            case null -> {
                if (sent.containsKey(name)) {
                    texts.clear();
                }
            }
            case Map<?, ?> perLocale ->
                perLocale.forEach((locale, text) -> put(at.then((String) locale), (String) locale, text, texts));
            default -> refuse(at, "must be an object of texts by language, as in {\"en\": \"…\"}");
        }
        return texts;
    }

    private void put(FieldPath at, String locale, @Nullable Object text, Map<String, String> texts) {
        if (LocaleTag.parse(locale).flatMap(languages::find).isEmpty()) {
            refuse(at, "'%s' is no language of this repository".formatted(locale));
            return;
        }
        text(at, text).ifPresentOrElse(clean -> texts.put(locale, clean), () -> texts.remove(locale));
    }

    private Optional<String> text(FieldPath at, @Nullable Object sent) {
        if (sent != null && !(sent instanceof String)) {
            refuse(at, "must be a text");
            return Optional.empty();
        }
        var clean = sent == null
                ? ""
                : Normalizer.normalize((String) sent, Normalizer.Form.NFC).strip();
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            refuse(at, "has at most %d characters".formatted(LONGEST));
        }
        return Optional.of(clean).filter(text -> !text.isEmpty());
    }

    private void refuse(FieldPath at, String message) {
        found.add(at, message);
    }
}
