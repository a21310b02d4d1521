/**
 * Opening a topic. Its page shows more than the topic: what is new in it, what the reader keeps of
 * it, what they had begun to write, what was made of it. {@link
 * org.praxis.communities.visit.TopicVisiting} asks the features that know, in one transaction, and
 * notes that the reader has been there.
 */
package org.praxis.communities.visit;
