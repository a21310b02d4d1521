/** Queries about whom the company asked. */
package org.praxis.moderation.guidelines.store;
