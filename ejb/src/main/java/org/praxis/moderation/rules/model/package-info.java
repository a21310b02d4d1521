/** Rules and their editions, and how texts are compared with what they look for. */
package org.praxis.moderation.rules.model;
