/**
 * The world's languages as data: their names, direction, fallback, and how their text becomes search terms.
 *
 * <p>An analysis has an exact form, in which spellings of one word meet (case, marks, letter variants), and a stemmed form,
 * in which inflections meet. Stop words stay, because phrases need them. For the three languages of the console the parts
 * were chosen by measuring; {@code SearchQualityTest} repeats it. Mean reciprocal rank of the first right text among ten,
 * plain BM25 (1.2, 0.75), stems and with a fifth of their weight exact forms:
 *
 * <table>
 * <caption>How high the right text stands</caption>
 * <tr><th></th><th>words as written</th><th>five letters or light stems</th><th>this package</th></tr>
 * <tr><td>ARCD, Arabic question to paragraph</td><td>0.6438</td><td>0.7678</td><td>0.7851</td></tr>
 * <tr><td>NTREX, Arabic headline to body</td><td>0.8790</td><td>0.8992</td><td>0.9145</td></tr>
 * <tr><td>NTREX, Russian headline to body</td><td>0.8890</td><td>0.9035</td><td>0.9046</td></tr>
 * <tr><td>NTREX, English headline to body</td><td>0.8952</td><td>0.8952</td><td>0.9086</td></tr>
 * </table>
 *
 * <p>The 62 headlines of NTREX move a figure by a hundredth for one question; its sentences, each asking for another of its
 * article, told the candidates better apart.
 */
@NullMarked
package org.plenary.plugin.i18n;

import org.jspecify.annotations.NullMarked;
