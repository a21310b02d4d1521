package org.praxis.training.overview.view;

/** A track that somebody looks after, and how its learners are. */
public record TaughtTrack(
    String slug, String title, Long learners, Long inProgress, Long stuck, Long overdue) {}
