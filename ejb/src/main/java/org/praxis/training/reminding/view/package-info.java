/** Reminders as pages and the API show them. */
package org.praxis.training.reminding.view;
