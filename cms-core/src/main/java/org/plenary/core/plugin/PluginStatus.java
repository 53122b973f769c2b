package org.plenary.core.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of a plugin's jar.
 *
 * @param reason why it is not simply active, in a sentence for the operator
 */
public record PluginStatus(String id, String version, Path file, State state, Optional<String> reason) {

    /** How far a plugin got. */
    public enum State {
        ACTIVE,
        /** Its types and formats work, its rules failed too often and are no longer asked. */
        RULES_DISABLED,
        /** Another jar of the same id is used instead. */
        SUPERSEDED,
        /** Nothing of it is used. */
        FAILED
    }
}
