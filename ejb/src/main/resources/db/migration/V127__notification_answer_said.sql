-- What somebody had written by mail that was not posted goes back to them with the answer.
alter table notification_letter
    add column said text,
    add constraint notification_letter_answer_said check (said is null or answer is not null);
