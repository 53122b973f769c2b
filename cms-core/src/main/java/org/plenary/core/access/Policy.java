package org.plenary.core.access;

import java.util.Locale;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** The one policy point: what is not granted here is refused, whichever way the request came. */
public final class Policy {

    /** @param scope the content type concerned, or {@code *} for the repository as a whole */
    public boolean allows(Principal who, Action action, String scope) {
        return switch (who) {
            case Principal.Anonymous ignored -> action == Action.READ_PUBLISHED;
            case Principal.Account account ->
                switch (account.role()) {
                    case ADMINISTRATOR -> true;
                };
            case Principal.Preview preview ->
                switch (action) {
                    case READ_PUBLISHED -> true;
                    case READ_AHEAD -> preview.reaches().contains(Reach.AHEAD);
                    case READ_DRAFT -> preview.reaches().contains(Reach.DRAFT);
                    default -> false;
                };
            case Principal.Host ignored -> true;
        };
    }

    /** @throws PlenaryException NOT_SIGNED_IN for a stranger, NOT_ALLOWED for anybody else */
    public void require(Principal who, Action action, String scope) {
        if (allows(who, action, scope)) {
            return;
        }
        throw switch (who) {
            case Principal.Anonymous ignored ->
                new PlenaryException(ErrorCode.NOT_SIGNED_IN, "Sign in first: this needs an account or a token.");
            case Principal.Account ignored -> notAllowed(action, scope);
            case Principal.Preview ignored ->
                new PlenaryException(
                        ErrorCode.NOT_ALLOWED,
                        "This preview token does not reach so far: it may not %s.".formatted(words(action)));
            case Principal.Host ignored -> notAllowed(action, scope);
        };
    }

    private static PlenaryException notAllowed(Action action, String scope) {
        return new PlenaryException(ErrorCode.NOT_ALLOWED, "You may not %s on '%s'.".formatted(words(action), scope));
    }

    private static String words(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
