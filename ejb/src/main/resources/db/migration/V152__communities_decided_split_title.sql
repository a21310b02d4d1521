-- What a reply was called that had been a topic before a decision made it one again: an appeal that is right puts it back under its
-- own title, and not under the moderator's.
alter table communities_decided_split add column title text;

-- Of those there are, what it was called is not known any more: it is the title of now.
update communities_decided_split s set title = t.title
  from communities_contribution t where t.key = s.contribution_key and s.was_topic;

alter table communities_decided_split drop column was_topic;
