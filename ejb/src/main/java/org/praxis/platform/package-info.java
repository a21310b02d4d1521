/**
 * What every feature stands on, and what knows no feature: refusals, pages of a list, identities,
 * the clock.
 *
 * <p>{@code content} is text and how it is named across features, {@code outbox} is news that is
 * recorded with a change and delivered after it, {@code schema} brings the database up to date
 * before anything reads it, {@code json} is the one JSON dialect of events and API, {@code
 * validation} the constraints that the standard lacks.
 */
package org.praxis.platform;
