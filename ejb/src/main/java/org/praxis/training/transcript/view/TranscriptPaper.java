package org.praxis.training.transcript.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A transcript as it is printed.
 *
 * @param locale in which its owner reads
 * @param zone by which they live
 * @param at when it was so
 */
public record TranscriptPaper(TranscriptView transcript, Locale locale, ZoneId zone, Instant at) {}
