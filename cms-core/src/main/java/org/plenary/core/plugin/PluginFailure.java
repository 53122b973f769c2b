package org.plenary.core.plugin;

import java.time.Duration;

/** A plugin did not do what it had to; the message is the reason for the operator. */
sealed class PluginFailure extends Exception permits PluginFailure.Late {
    private static final long serialVersionUID = 1;

    PluginFailure(String reason) {
        super(reason);
    }

    private PluginFailure(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** It took longer than it may. */
    static final class Late extends PluginFailure {
        private static final long serialVersionUID = 1;

        Late(Duration limit) {
            super("did not answer within %d ms".formatted(limit.toMillis()));
        }
    }

    /** Whatever a plugin threw, said in one line. */
    static PluginFailure because(Throwable thrown) {
        var cause = thrown instanceof java.util.ServiceConfigurationError && thrown.getCause() != null
                ? thrown.getCause()
                : thrown;
        var message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        var hint = cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException
                ? " (a plugin sees org.plenary.spi, jakarta.annotation, jakarta.ws.rs, org.jspecify and the JDK;"
                        + " anything else it must bring in its jar)"
                : "";
        return new PluginFailure(cause.getClass().getSimpleName() + message + hint, cause);
    }
}
