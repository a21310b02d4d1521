/** What pages and API show of banks, sittings and what they tell. */
package org.praxis.training.quiz.view;
