package org.praxis.training.talk.view;

/**
 * A step of a track that is talked about in a topic.
 *
 * @param current whether the track is so now; else somebody is in the middle of an earlier edition
 * @param expert whether it asks for an expert's approval, and the reader is one
 */
public record TopicStep(
    String slug, String track, Integer number, String step, boolean current, boolean expert) {}
