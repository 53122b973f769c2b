/**
 * Conference schedules as others write them: schedule.xml (Pentabarf, frab, pretalx, wafer, FOSDEM) and schedule.json.
 *
 * <p>Both are read into one {@link org.plenary.plugin.events.schedule.ConferenceFile}, which {@link
 * org.plenary.plugin.events.schedule.ScheduleMapping} turns into records. Files from the field break their schemas in
 * thousands of places: what can be used is used, what is lost or mended is noted.
 */
@NullMarked
package org.plenary.plugin.events.schedule;

import org.jspecify.annotations.NullMarked;
