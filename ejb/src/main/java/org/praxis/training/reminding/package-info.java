/**
 * Reminders of what is assigned: before it is due and after, in the working hours of whoever has to
 * do it, all of one moment in one letter; and a summary a day for whoever leads those who are late.
 * HR sets when. What is due to be told is a pure function in {@code model}; what was told is a row
 * that there can be once, so that no node, restart or late run tells it twice. See docs/adr/0052.
 */
package org.praxis.training.reminding;
