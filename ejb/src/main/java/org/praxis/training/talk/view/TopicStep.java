package org.praxis.training.talk.view;

/** A step of a track as it is now that is talked about in a topic. */
public record TopicStep(String slug, String track, Integer number, String step) {}
