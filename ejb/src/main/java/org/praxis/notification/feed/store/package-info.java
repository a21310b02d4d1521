/** Keeps the keys of feeds. */
package org.praxis.notification.feed.store;
