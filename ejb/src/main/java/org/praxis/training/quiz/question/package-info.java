/**
 * Questions as plain values: what is asked, what was answered, and what that is worth. Nothing here
 * knows a database, a clock or a person.
 */
package org.praxis.training.quiz.question;
