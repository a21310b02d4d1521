package org.praxis.training.demand.view;

import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.demand.NeedId;

/**
 * Something that colleagues need to learn, with what its page shows beside it.
 *
 * @param decidedBy who answered, closed, removed or merged it; null while nobody did
 * @param into in which it is asked for since it was merged; else null
 * @param author whether the reader asked for it
 * @param answering whether the reader may answer it
 * @param wanting some of those who want it, for who may answer it; else nobody
 * @param alike other open ones of much the same words, for who may answer it; else none
 */
public record NeedView(
    NeedRow need,
    PersonChip decidedBy,
    NeedId into,
    boolean author,
    boolean answering,
    List<PersonChip> wanting,
    List<NeedRow> alike) {}
