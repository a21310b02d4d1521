create table training_track (
  key         bigint generated always as identity primary key,
  id          uuid        not null unique,
  slug        text        not null unique,
  title       text        not null,
  summary     text        not null,
  days        int         not null check (days > 0),
  designed_by uuid        not null,
  designed_at timestamptz not null,
  version     bigint      not null
);

create table training_step (
  key       bigint generated always as identity primary key,
  track_key bigint not null references training_track,
  number    int    not null check (number > 0),
  kind      text   not null check (kind in ('PAGE', 'QUIZ', 'DISCUSSION')),
  title     text   not null,
  text      text   not null,
  pass_mark int check (pass_mark between 1 and 100),
  community uuid,
  unique (track_key, number),
  check ((kind = 'QUIZ') = (pass_mark is not null)),
  check ((kind = 'DISCUSSION') = (community is not null))
);

create table training_question (
  key      bigint generated always as identity primary key,
  step_key bigint not null references training_step,
  number   int    not null,
  text     text   not null,
  unique (step_key, number)
);

create table training_option (
  question_key bigint  not null references training_question,
  position     int     not null,
  text         text    not null,
  correct      boolean not null,
  primary key (question_key, position)
);
create unique index training_option_one_right on training_option (question_key) where correct;

create table training_enrolment (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  track_key    bigint      not null references training_track,
  person       uuid        not null,
  enrolled_at  timestamptz not null,
  due_at       timestamptz not null,
  completed_at timestamptz,
  version      bigint      not null,
  unique (track_key, person)
);
create index training_enrolment_person on training_enrolment (person);

create table training_completion (
  key           bigint generated always as identity primary key,
  enrolment_key bigint      not null references training_enrolment,
  step_key      bigint      not null references training_step,
  evidence      uuid,
  completed_at  timestamptz not null,
  unique (enrolment_key, step_key)
);

create table training_attempt (
  key           bigint generated always as identity primary key,
  enrolment_key bigint      not null references training_enrolment,
  step_key      bigint      not null references training_step,
  number        int         not null,
  percent       int         not null check (percent between 0 and 100),
  passed        boolean     not null,
  attempted_at  timestamptz not null,
  unique (enrolment_key, step_key, number)
);

create table training_attempt_answer (
  attempt_key     bigint not null references training_attempt,
  question_number int    not null,
  option_number   int    not null,
  primary key (attempt_key, question_number)
);

create table training_certificate (
  key           bigint generated always as identity primary key,
  number        text        not null unique,
  enrolment_key bigint      not null unique references training_enrolment,
  person        uuid        not null,
  track_title   text        not null,
  issued_at     timestamptz not null
);
