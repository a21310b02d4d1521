/** Standing as pure functions, and messages to learners. */
package org.praxis.training.overview.model;
