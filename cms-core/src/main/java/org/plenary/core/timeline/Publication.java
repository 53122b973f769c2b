package org.plenary.core.timeline;

/** During this interval the world sees this revision of this track. */
public record Publication(Track track, int revision, Interval during) {}
