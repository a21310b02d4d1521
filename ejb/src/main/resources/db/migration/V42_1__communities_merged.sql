-- There is one level of replies: where a topic became a part of another, what stood under its replies stands beside them.
-- This is what such a reply answers, so that it stands there again when the topic is split off.
create table communities_answers (
  reply_key bigint primary key references communities_contribution,
  to_key    bigint not null references communities_contribution,
  check (reply_key <> to_key)
);
create index communities_answers_to on communities_answers (to_key);

-- What a reply was while it was a topic, for when it is one again.
create table communities_merged (
  contribution_key bigint primary key references communities_contribution,
  title            text      not null,
  topic_kind       text      not null,
  accepted_answer  uuid,
  tags             varchar[] not null
);
