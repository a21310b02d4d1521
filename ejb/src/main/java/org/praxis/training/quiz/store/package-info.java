/** Queries of quizzes; used by quizzes alone. */
package org.praxis.training.quiz.store;
