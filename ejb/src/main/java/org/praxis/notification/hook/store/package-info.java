/** Keeps and finds hooks, and what is delivered to them. */
package org.praxis.notification.hook.store;
