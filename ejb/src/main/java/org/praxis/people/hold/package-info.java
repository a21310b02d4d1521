/**
 * Legal holds: nothing of a person, or of a topic, is lost while a matter needs it.
 *
 * <p>{@link org.praxis.people.hold.HoldKeeping} places a hold for a matter and lifts it, each with
 * a reason and in the audit log. Whoever is held notices nothing: they delete what they could
 * delete before, and what is old goes when its time is over. The database copies it aside in the
 * same statement (V120), and {@link org.praxis.people.hold.HoldExporting} hands that out. A feature
 * whose things can be held names them as a {@link org.praxis.people.hold.HoldSource}. See
 * docs/adr/0038.
 */
package org.praxis.people.hold;
