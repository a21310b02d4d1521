/** The one JSON dialect: of the events in the outbox and of the API. */
package org.praxis.platform.json;
