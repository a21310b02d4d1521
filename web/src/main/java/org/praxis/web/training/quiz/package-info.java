/** Pages and addresses of quizzes: banks and their questions, sittings, and what answers tell. */
package org.praxis.web.training.quiz;
