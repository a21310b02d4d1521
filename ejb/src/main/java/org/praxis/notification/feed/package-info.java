/**
 * What is new in a community, and what has a date, for programs that read feeds: Atom (RFC 4287)
 * and iCalendar (RFC 5545). Such programs sign in nowhere. The address has a key in it, which
 * stands for one person and opens what they may read as a member at that moment.
 */
package org.praxis.notification.feed;
