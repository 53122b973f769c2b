/**
 * Texts as channels show them: Markdown made HTML that can stand in any page, or plain text; and which way a text runs.
 *
 * <pre>{@code
 * Markdown.html("**Doors** open at 9", new Written(Optional.of(EN), Optional.of(LEFT_TO_RIGHT)));
 * // <div lang="en" dir="ltr"><p><strong>Doors</strong> open at 9</p></div>
 * Markdown.plain("**Doors** open at 9"); // Doors open at 9
 * }</pre>
 */
@NullMarked
package org.plenary.core.text;

import org.jspecify.annotations.NullMarked;
