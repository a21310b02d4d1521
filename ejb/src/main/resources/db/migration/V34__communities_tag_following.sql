-- What one follows is a topic or a community by its identity, or a tag by its word, in whichever community it is used.
alter table communities_following alter column subject type text;
