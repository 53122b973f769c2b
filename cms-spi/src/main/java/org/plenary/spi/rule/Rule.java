package org.plenary.spi.rule;

/**
 * What a plugin wants of a change.
 *
 * <p>A rule set {@code before} may change the draft or reject it; one set {@code after} sees what was committed. It must not
 * keep the context, and must return within the host's time budget.
 */
@FunctionalInterface
public interface Rule {
    void check(RuleContext context);
}
