package org.praxis.training.transcript.view;

import java.util.List;
import org.praxis.people.view.PersonChip;

/**
 * What somebody has learnt.
 *
 * @param completed each track, each time; the latest first
 * @param exemptions the latest first
 * @param evidence what they learnt elsewhere, the latest first; without what they took back
 * @param mine whether it is the reader's own
 * @param confirming whether the reader confirms what they learnt elsewhere
 * @param cut whether there is more of it than here; its files have all
 */
public record TranscriptView(
    PersonChip person,
    List<DoneRow> completed,
    List<ExemptionLine> exemptions,
    List<EvidenceRow> evidence,
    boolean mine,
    boolean confirming,
    boolean cut) {}
