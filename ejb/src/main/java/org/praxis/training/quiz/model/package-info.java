/** Banks, questions, papers and sittings as nouns; used by quizzes alone. */
package org.praxis.training.quiz.model;
