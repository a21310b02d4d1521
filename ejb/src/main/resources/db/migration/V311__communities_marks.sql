-- What somebody read lately, all at once: what is new in their communities is counted on each of their pages.
create index communities_topic_mark_person on communities_topic_mark (person, read_at) include (topic_key);
