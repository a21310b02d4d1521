/**
 * GIFT, the text format in which Moodle and others exchange questions: read strictly, with all that
 * is wrong by line and column, and written again. Plain Java, after Moodle's description of the
 * format; there was no kept library for it.
 */
package org.praxis.training.quiz.gift;
