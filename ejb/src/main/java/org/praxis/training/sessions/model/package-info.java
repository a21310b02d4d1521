/** Dates, bookings and attendance as nouns; used by this part of training alone. */
package org.praxis.training.sessions.model;
