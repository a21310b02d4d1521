/** What happened to work and sign-offs. */
package org.praxis.training.marking.event;
