/** What happened in quizzes. */
package org.praxis.training.quiz.event;
