/**
 * The programme as a calendar (RFC 5545, 7986) that other programs subscribe to.
 * {@link org.plenary.plugin.events.calendar.ProgrammeCalendar} reads slots, {@link org.plenary.plugin.events.calendar.SlotEvent}
 * makes an event of each, biweekly writes them.
 */
@NullMarked
package org.plenary.plugin.events.calendar;

import org.jspecify.annotations.NullMarked;
