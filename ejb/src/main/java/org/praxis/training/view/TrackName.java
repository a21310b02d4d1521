package org.praxis.training.view;

/** What a track is called now, and its address. */
public record TrackName(String slug, String title) {}
