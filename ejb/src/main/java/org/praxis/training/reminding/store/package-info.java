/** Queries of reminders; used by training alone. */
package org.praxis.training.reminding.store;
