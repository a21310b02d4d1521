package org.praxis.moderation.workload.view;

import org.praxis.moderation.Policy;
import org.praxis.moderation.view.ClauseView;
import org.praxis.moderation.view.QueuePlace;

/**
 * What became of decisions that rest on a clause.
 *
 * @param policy whose clause it is
 * @param clause as it read when they were made
 * @param overturned of the decisions against authors that name it
 */
public record ClauseQuality(QueuePlace place, Policy policy, ClauseView clause, Share overturned) {}
