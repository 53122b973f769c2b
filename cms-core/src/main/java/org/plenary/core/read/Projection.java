package org.plenary.core.read;

import java.util.Map;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Selection;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;

/**
 * Everything besides a document that decides how its item is written, apart from what its references lead to.
 *
 * @param whole whether the answer is about the item, or it stands in another
 * @param selection of the item itself; says nothing of what stands in it
 */
record Projection(Model model, boolean draft, Locales locales, boolean whole, Selection selection) {

    static Projection of(Model model, Viewpoint from, Selection selection, boolean whole) {
        return new Projection(
                model,
                from.draft(),
                from.locales(),
                whole,
                new Selection(selection.fields(), Map.of(), selection.rendering()));
    }
}
