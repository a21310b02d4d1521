/** Guide, revision and proposed change as nouns; used by guides alone. */
package org.praxis.communities.guides.model;
