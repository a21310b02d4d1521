/**
 * What happens before something is sent. A text saves itself as a draft while it is typed, under
 * the place it is meant for, so that its author goes on with it on any device; where two devices
 * wrote apart, both stay. Beside it the author sees topics that are called alike, and is told what
 * screening would hold, and why. Nobody but the author ever sees a draft.
 */
package org.praxis.communities.writing;
