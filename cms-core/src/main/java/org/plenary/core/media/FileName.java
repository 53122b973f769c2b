package org.plenary.core.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of whatever a sender calls a file a name that is harmless in an address, in a header and on the disk of whoever
 * saves it. Our own storage never sees it: there a file goes by its id.
 */
final class FileName {
    /** In characters; of the three bytes that some take in an address, a name stays below what servers allow. */
    private static final int LONGEST = 120;

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Marks that are not seen: of direction, of width nothing, of control. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\-_.() +,]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    /** Names that Windows keeps for its devices, whatever comes after a dot. */
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NOTHING = Set.of("", "_");

    private FileName() {}

    /** The name ends as names of the kind do; what it ended in before stays in its middle if that was something else. */
    static String of(String sent, MediaKind kind) {
        var clean = clean(sent);
        int dot = clean.lastIndexOf('.');
        var ending = dot < 0 ? "" : clean.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean right = kind.extensions().contains(ending);
        var stem = cut(right ? clean.substring(0, dot) : clean);
        var name = NOTHING.contains(stem) ? "file" : stem;
        return (RESERVED.matcher(name).matches() ? "_" + name : name)
                + "."
                + (right ? ending : kind.extensions().getFirst());
    }

    private static String clean(String sent) {
        var last = FOLDERS.matcher(sent).replaceFirst("");
        var seen =
                UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        var plain = OTHERS.matcher(SPACES.matcher(seen).replaceAll(" ")).replaceAll("_");
        return EDGES.matcher(plain).replaceAll("");
    }

    private static String cut(String stem) {
        int end = Math.min(LONGEST, stem.length());
        boolean half = end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1));
        return EDGES.matcher(stem.substring(0, half ? end - 1 : end)).replaceAll("");
    }
}
