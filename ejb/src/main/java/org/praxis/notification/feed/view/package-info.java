/** What feeds tell. */
package org.praxis.notification.feed.view;
