-- Questions in banks, quizzes as they were published, and sittings (docs/adr/0047).
create table training_quiz_bank (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  owner      uuid        not null,
  title      text        not null,
  shared     boolean     not null,
  created_at timestamptz not null,
  version    bigint      not null
);
create index training_quiz_bank_owner on training_quiz_bank (owner);

-- A question as long as it is the same question; what it says is in its wordings. Without a bank it is a quiz's own.
create table training_quiz_question (
  key         bigint generated always as identity primary key,
  id          uuid        not null unique,
  bank_key    bigint references training_quiz_bank,
  subject     uuid,
  category    text        not null,
  wording_key bigint,
  removed_at  timestamptz,
  version     bigint      not null,
  check ((bank_key is null) = (subject is not null))
);
create index training_quiz_question_bank on training_quiz_question (bank_key, category) where removed_at is null;
create index training_quiz_question_subject on training_quiz_question (subject) where subject is not null;

-- Never changed: a changed question has a new one, and sittings keep the one that they asked.
create table training_quiz_wording (
  key          bigint generated always as identity primary key,
  question_key bigint      not null references training_quiz_question,
  number       int         not null check (number > 0),
  kind         text        not null check (kind in ('SINGLE', 'MULTIPLE', 'MATCHING', 'ORDERING', 'SHORT_TEXT', 'NUMERIC')),
  called       text        not null,
  content      jsonb       not null,
  written_by   uuid,
  written_at   timestamptz not null,
  unique (question_key, number)
);
alter table training_quiz_question
  add constraint training_quiz_question_wording foreign key (wording_key) references training_quiz_wording deferrable initially deferred;

-- A quiz as an edition of something has it; the subject stays when a new one is published. Never changed.
create table training_quiz_paper (
  key       bigint generated always as identity primary key,
  id        uuid        not null unique,
  subject   uuid        not null,
  pass_mark int         not null check (pass_mark between 1 and 100),
  attempts  int check (attempts > 0),
  minutes   int check (minutes > 0),
  shuffle   boolean     not null,
  feedback  text        not null check (feedback in ('AT_ONCE', 'AFTER_SITTING', 'AFTER_PASSING')),
  made_at   timestamptz not null
);
create index training_quiz_paper_subject on training_quiz_paper (subject);

-- A question of its own, or so many drawn from a bank.
create table training_quiz_part (
  paper_key   bigint not null references training_quiz_paper,
  position    int    not null,
  wording_key bigint references training_quiz_wording,
  bank_key    bigint references training_quiz_bank,
  category    text,
  draw        int check (draw > 0),
  primary key (paper_key, position),
  check ((wording_key is null) = (bank_key is not null)),
  check ((bank_key is null) = (draw is null))
);

create table training_quiz_sitting (
  key       bigint generated always as identity primary key,
  id        uuid        not null unique,
  paper_key bigint      not null references training_quiz_paper,
  subject   uuid        not null,
  holder    uuid        not null,
  person    uuid        not null,
  number    int         not null check (number > 0),
  seed      bigint      not null,
  begun_at  timestamptz not null,
  ends_at   timestamptz,
  ended_at  timestamptz,
  ended_by  text check (ended_by in ('LEARNER', 'TIME')),
  percent   int check (percent between 0 and 100),
  passed    boolean,
  version   bigint      not null,
  unique (holder, subject, number),
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (percent is null)),
  check ((ended_at is null) = (passed is null))
);
-- One at a time; and those whose time is up, for whoever closes them.
create unique index training_quiz_sitting_open on training_quiz_sitting (holder, subject) where ended_at is null;
create index training_quiz_sitting_late on training_quiz_sitting (ends_at) where ended_at is null and ends_at is not null;
create index training_quiz_sitting_subject on training_quiz_sitting (subject, key) where ended_at is not null;

create table training_quiz_item (
  key         bigint generated always as identity primary key,
  sitting_key bigint not null references training_quiz_sitting,
  number      int    not null check (number > 0),
  wording_key bigint not null references training_quiz_wording,
  answer      jsonb,
  answered_at timestamptz,
  checked_at  timestamptz,
  credit      numeric(9, 8) check (credit between 0 and 1),
  version     bigint not null,
  unique (sitting_key, number),
  check ((answer is null) = (answered_at is null))
);
create index training_quiz_item_wording on training_quiz_item (wording_key);
