/** The way that signals take between the nodes. */
package org.praxis.notification.live.store;
